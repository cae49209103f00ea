package dev.ferry.persistence.h2;

import dev.ferry.persistence.database.DatabaseSettings;
import dev.ferry.persistence.home.Node;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Path;
import java.util.List;

/**
 * How the embedded database is to be opened.
 *
 * @param home the directory of the installation's state, absolute
 * @param cacheKib the memory for the database's pages, in KiB
 * @param connections how many statements may run at once
 */
public record H2Options(Path home, long cacheKib, int connections) {
    static final String USER = "ferry";
    private static final String CACHE = "database.cache-size";
    /**
     * What a connection keeps parsed: as many as one request has, and not much more, because those of waves are large.
     */
    private static final int STATEMENTS = 16;

    public static final List<Setting> SETTINGS = List.of(
            Setting.of(CACHE, "32768", "Memory for the pages of the embedded database, in KiB: 1024 to 16777216."),
            DatabaseSettings.POOL,
            DatabaseSettings.URL,
            Node.SETTING);

    public H2Options {
        if (home.toString().contains(";")) {
            throw new SettingsException(SettingFault.HOME_WITH_SEMICOLON.of(home));
        }
    }

    public static H2Options from(Settings settings) {
        DatabaseSettings.requireNoServer(settings);
        return new H2Options(
                settings.home().toAbsolutePath(),
                settings.number(CACHE, 1024, 16_777_216),
                DatabaseSettings.connections(settings));
    }

    Path directory() {
        return home.resolve("db");
    }

    /** Where the database is, as H2 calls it: the file's name ends otherwise. */
    Path database() {
        return directory().resolve("ferry");
    }

    /** Where one is made that is to become the database. */
    Path unfinished() {
        return directory().resolve("unfinished");
    }

    /**
     * AUTO_SERVER shares the database with other processes of the same home; WRITE_DELAY=0 loses nothing that was
     * answered when the process is killed.
     */
    public String url() {
        return url(database()) + ";AUTO_SERVER=TRUE;WRITE_DELAY=0";
    }

    String unfinishedUrl() {
        return url(unfinished());
    }

    private String url(Path database) {
        return "jdbc:h2:file:" + database
                + ";LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=" + STATEMENTS
                + ";CACHE_SIZE="
                + cacheKib;
    }
}
