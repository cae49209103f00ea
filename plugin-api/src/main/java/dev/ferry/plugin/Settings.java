package dev.ferry.plugin;

import dev.ferry.domain.operation.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings of this run, resolved: flags over variables over file over defaults. Immutable. */
public final class Settings {
    private static final long LONGEST_SECRET = 1 << 16;

    /**
     * One setting as it stands.
     *
     * @param origin where the value came from: {@code flag}, {@code FERRY_…}, a file's name, or {@code default}
     */
    public record Resolved(Setting setting, Optional<String> value, String origin) {}

    private final Path home;
    private final Map<String, Resolved> byKey;

    /** @param home the directory of this installation's state, absolute; it may not exist yet */
    public Settings(Path home, List<Resolved> resolved) {
        this.home = home;
        this.byKey = resolved.stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.setting().key(), Function.identity()));
    }

    public Path home() {
        return home;
    }

    /** Every setting in the order of the keys. */
    public List<Resolved> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparing(one -> one.setting().key()))
                .toList();
    }

    /** The value, if there is one; asking for a setting that nobody declared is a bug. */
    public Optional<String> find(String key) {
        Resolved resolved = byKey.get(key);
        if (resolved == null) {
            throw new IllegalArgumentException("no plugin declares the setting " + key);
        }
        return resolved.value();
    }

    public String text(String key) {
        return find(key).orElseThrow(() -> new SettingsException(SettingFault.NOT_SET.of(key)));
    }

    /**
     * A secret that was declared by {@link Setting#secretOrFile}, from whichever of both is set; a line break at the
     * end of the file, as editors leave one, is no part of it.
     *
     * @throws SettingsException when both are set, or the file cannot be read
     */
    public Optional<String> secret(String key) {
        Optional<String> value = find(key);
        Optional<String> file = find(Setting.fileOf(key));
        if (value.isPresent() && file.isPresent()) {
            throw new SettingsException(SettingFault.SECRET_TWICE.of(key, Setting.fileOf(key)));
        }
        return file.map(name -> read(key, home.resolve(name))).or(() -> value);
    }

    private static String read(String key, Path file) {
        try {
            if (Files.size(file) > LONGEST_SECRET) {
                throw new SettingsException(
                        SettingFault.SECRET_TOO_LARGE.of(Setting.fileOf(key), file, LONGEST_SECRET));
            }
            return Files.readString(file).replaceFirst("\\r?\\n\\z", "");
        } catch (IOException fault) {
            throw new SettingsException(reason(file, fault).of(Setting.fileOf(key), file), fault);
        }
    }

    private static SettingFault reason(Path file, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> SettingFault.SECRET_FILE_MISSING;
            case AccessDeniedException _ -> SettingFault.SECRET_FILE_FORBIDDEN;
            default ->
                Files.isDirectory(file) ? SettingFault.SECRET_FILE_IS_DIRECTORY : SettingFault.SECRET_FILE_UNREADABLE;
        };
    }

    /** Entries separated by commas, trimmed; empty ones are left out. */
    public List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    public boolean flag(String key) {
        return switch (text(key).toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, SettingFault.TAKES_FLAG);
        };
    }

    public long number(String key, long least, long most) {
        try {
            long number = Long.parseLong(text(key));
            if (number < least || number > most) {
                throw wrong(key, SettingFault.TAKES_NUMBER, least, most);
            }
            return number;
        } catch (NumberFormatException _) {
            throw wrong(key, SettingFault.TAKES_NUMBER, least, most);
        }
    }

    /** A duration by ISO 8601, such as {@code PT30S}. */
    public Duration duration(String key) {
        try {
            return Duration.parse(text(key));
        } catch (DateTimeParseException _) {
            throw wrong(key, SettingFault.TAKES_DURATION);
        }
    }

    /** A duration by ISO 8601 within bounds, both of them allowed. */
    public Duration duration(String key, Duration least, Duration most) {
        Duration duration = duration(key);
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw wrong(key, SettingFault.TAKES_DURATION_BETWEEN, least, most);
        }
        return duration;
    }

    /** One of several constants by name; {@code parse} answers nothing for a name that it does not know. */
    public <T> T choice(String key, Function<String, Optional<T>> parse, List<String> known) {
        return parse.apply(text(key)).orElseThrow(() -> wrong(key, SettingFault.TAKES_ONE_OF, known));
    }

    /** An error that says, in English, what the setting takes; a secret's value is not repeated. */
    public SettingsException wrong(String key, String expected) {
        Words given = given(key);
        return new SettingsException(key + " takes " + expected + given.in(Locale.ENGLISH));
    }

    /**
     * The same in every language.
     *
     * @param takes one of those that say what a setting takes
     * @param more what it quotes beside the key and what was given
     */
    public SettingsException wrong(String key, SettingFault takes, Object... more) {
        return new SettingsException(takes.of(
                Stream.concat(Stream.of(key, given(key)), Arrays.stream(more)).toArray()));
    }

    private Words given(String key) {
        String value = find(key).orElse("");
        Resolved resolved = Objects.requireNonNull(byKey.get(key));
        return resolved.setting().secret()
                ? SettingFault.GIVEN_SECRET.of(resolved.origin())
                : SettingFault.GIVEN.of(value, resolved.origin());
    }
}
