package dev.ferry.persistence.postgres;

import dev.ferry.persistence.database.DatabaseSettings;
import dev.ferry.persistence.home.Node;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    public static final List<Setting> SETTINGS = Stream.concat(
                    Stream.of(
                            DatabaseSettings.URL,
                            DatabaseSettings.POOL,
                            Node.SETTING,
                            Setting.optional(
                                    USER,
                                    "Who connects to the database server; by default the name of the system's user.")),
                    Setting.secretOrFile(PASSWORD, "The password of database.user.").stream())
            .toList();

    public static PostgresOptions from(Settings settings) {
        return new PostgresOptions(
                settings.home().toAbsolutePath(),
                PostgresUrl.parse(settings.find(DatabaseSettings.URL.key())
                        .orElseThrow(() -> new SettingsException(SettingFault.URL_MISSING.of()))),
                settings.find(USER),
                settings.secret(PASSWORD),
                DatabaseSettings.connections(settings),
                PATIENCE);
    }

    /** Who connects, as messages call them: the driver takes the system's user where none is set. */
    String account() {
        return user.orElseGet(() -> System.getProperty("user.name"));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.text() + " as " + user.orElse("the system's user");
    }
}
