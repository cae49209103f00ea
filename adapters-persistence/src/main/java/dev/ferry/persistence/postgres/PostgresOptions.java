package dev.ferry.persistence.postgres;

import dev.ferry.persistence.database.DatabaseSettings;
import dev.ferry.persistence.home.Node;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the database on a server is to be opened.
 *
 * @param home the directory of what is not in the database, absolute
 * @param url where the database is
 * @param user who connects; the system's user where absent
 * @param password theirs; absent where the server asks for none, or for another proof
 * @param connections how many statements may run at once
 * @param patience how long to wait for a connection before the database counts as away
 */
public record PostgresOptions(
        Path home,
        PostgresUrl url,
        Optional<String> user,
        Optional<String> password,
        int connections,
        Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String USER = "database.user";
    private static final String PASSWORD = "database.password";
    private static final String PASSWORD_FILE = "database.password-file";
    public static final List<Setting> SETTINGS = List.of(
            DatabaseSettings.URL,
            DatabaseSettings.POOL,
            Node.SETTING,
            Setting.optional(USER, "Who connects to the database server; by default the name of the system's user."),
            Setting.secret(PASSWORD, "The password of database.user; or name a file in database.password-file."),
            Setting.optional(
                    PASSWORD_FILE,
                    "A file that holds the password of database.user alone, such as a mounted secret; a relative path"
                            + " starts in home."));

    public static PostgresOptions from(Settings settings) {
        return new PostgresOptions(
                settings.home().toAbsolutePath(),
                PostgresUrl.parse(settings.find(DatabaseSettings.URL.key())
                        .orElseThrow(() -> new SettingsException(
                                "persistence=postgres needs database.url: jdbc:postgresql://HOST:5432/DATABASE"))),
                settings.find(USER),
                password(settings),
                DatabaseSettings.connections(settings),
                PATIENCE);
    }

    /** Who connects, as messages call them: the driver takes the system's user where none is set. */
    String account() {
        return user.orElseGet(() -> System.getProperty("user.name"));
    }

    private static Optional<String> password(Settings settings) {
        Optional<String> password = settings.find(PASSWORD);
        Optional<String> file = settings.find(PASSWORD_FILE);
        if (password.isPresent() && file.isPresent()) {
            throw new SettingsException(PASSWORD + " and " + PASSWORD_FILE + " are both set: take one of them away");
        }
        return file.map(name -> read(settings.home().resolve(name))).or(() -> password);
    }

    /** Editors and {@code echo} end a file with a line break, which is no part of the password. */
    private static String read(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\r?\\n\\z", "");
        } catch (IOException fault) {
            throw new SettingsException(
                    "the file of " + PASSWORD_FILE + " cannot be read: " + file + " (" + reason(file, fault) + ")",
                    fault);
        }
    }

    private static String reason(Path file, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "this user may not read it";
            default -> Files.isDirectory(file) ? "it is a directory" : "the system could not read it";
        };
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.text() + " as " + user.orElse("the system's user");
    }
}
