package dev.ferry.files.source;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How much of an export is taken, and with how much memory.
 *
 * @param maxBytes of all its files together, uncompressed
 * @param maxLine characters of one row
 * @param maxRatio how many times larger than its archive a file may become
 * @param sortMemory bytes of rows that are sorted at once, of each of the five tables
 * @param scratch where rows wait that do not fit; the directory of temporary files where it is empty
 */
public record Limits(long maxBytes, int maxLine, int maxRatio, int sortMemory, Optional<Path> scratch) {
    public static final Limits STANDARD = new Limits(64L << 30, 1 << 20, 200, 8 << 20, Optional.empty());

    public static final List<Setting> SETTINGS = List.of(
            Setting.of(
                    "exports.max-bytes",
                    Long.toString(STANDARD.maxBytes),
                    "How large an export may be in all, in bytes, uncompressed."),
            Setting.of(
                    "exports.max-line",
                    Integer.toString(STANDARD.maxLine),
                    "How long one row of an export may be, in characters, from 1024 to 16777216."),
            Setting.of(
                    "exports.max-ratio",
                    Integer.toString(STANDARD.maxRatio),
                    "How many times larger than its archive a file may become, from 2 to 100000."),
            Setting.of(
                    "exports.sort-memory",
                    Integer.toString(STANDARD.sortMemory),
                    "How many bytes of rows are sorted at once, from 65536 to 1073741824."),
            Setting.optional(
                    "exports.scratch",
                    "The directory for rows that do not fit into memory; home, or while there is none the system's"
                            + " directory of temporary files, unless it is set."));

    private static Path directory(Settings settings, String named) {
        Path path = Path.of(named);
        if (!Files.isDirectory(path)) {
            throw settings.wrong("exports.scratch", SettingFault.TAKES_DIRECTORY);
        }
        return path;
    }

    public static Limits of(Settings settings) {
        return new Limits(
                settings.number("exports.max-bytes", 1, Long.MAX_VALUE),
                (int) settings.number("exports.max-line", 1 << 10, 1 << 24),
                (int) settings.number("exports.max-ratio", 2, 100_000),
                (int) settings.number("exports.sort-memory", 1 << 16, 1 << 30),
                settings.find("exports.scratch")
                        .map(named -> directory(settings, named))
                        .or(() -> Optional.of(settings.home()).filter(Files::isDirectory)));
    }
}
