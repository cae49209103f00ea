package dev.ferry.persistence.database;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;

/** The settings that more than one database has, and what to say when they do not fit the one that was chosen. */
public final class DatabaseSettings {
    public static final Setting POOL =
            Setting.of("database.pool-size", "8", "How many connections to the database are kept at most: 2 to 100.");
    public static final Setting URL = Setting.optional(
            "database.url",
            "The PostgreSQL database, with persistence=postgres: jdbc:postgresql://HOST:5432/DATABASE; other"
                    + " parameters of its JDBC driver may follow behind a '?', but no user and no password.");

    private DatabaseSettings() {}

    public static int connections(Settings settings) {
        return (int) settings.number(POOL.key(), 2, 100);
    }

    /** To go on without the server that somebody names would put their data where they do not look for it. */
    public static void requireNoServer(Settings settings) {
        if (settings.find(URL.key()).isPresent()) {
            throw new SettingsException(SettingFault.URL_WITHOUT_SERVER.of());
        }
    }
}
