package dev.ferry.files.synthetic;

import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes synthetic exports as CSV. Thread-safe. */
final class CsvSyntheticExports implements SyntheticExports {

    @Inject
    CsvSyntheticExports() {}

    @Override
    public Outcome<Long> write(String location, long accounts, long seed) {
        if (accounts < 1) {
            throw new IllegalArgumentException("an export has at least one account, not " + accounts);
        }
        try {
            Path directory = Path.of(location);
            if (Files.exists(directory) && !isEmptyDirectory(directory)) {
                return Outcome.refused(Code.TARGET_EXISTS, "file", location);
            }
            Files.createDirectories(directory);
            return Files.isWritable(directory)
                    ? Outcome.done(new SyntheticExport(accounts, seed).write(directory))
                    : Outcome.refused(Code.TARGET_UNWRITABLE, "file", location);
        } catch (InvalidPathException | IOException | UncheckedIOException _) {
            return Outcome.refused(Code.TARGET_UNWRITABLE, "file", location);
        }
    }

    private static boolean isEmptyDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
