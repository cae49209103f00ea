package dev.ferry.persistence.postgres;

import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a PostgreSQL database is.
 *
 * @param text as the driver takes it, without any secret
 * @param properties what the driver reads from it
 */
record PostgresUrl(String text, Properties properties) {
    private static final String PREFIX = "jdbc:postgresql:";

    /**
     * Reads what an operator wrote. What is refused is not repeated, because it may hold a password.
     *
     * @throws SettingsException when it is something else, or says who connects
     */
    static PostgresUrl parse(String text) {
        Properties properties = text.startsWith(PREFIX) && !authority(text).contains("@") ? read(text) : null;
        if (properties == null) {
            throw new SettingsException(SettingFault.URL_WRONG.of());
        }
        if (properties.stringPropertyNames().stream().anyMatch(PostgresUrl::tellsWho)) {
            throw new SettingsException(SettingFault.URL_TELLS_WHO.of());
        }
        return new PostgresUrl(text, properties);
    }

    /** All before the parameters: there {@code user:password@} would stand. */
    private static String authority(String text) {
        return text.split("\\?", 2)[0];
    }

    private static @Nullable Properties read(String text) {
        return Driver.parseURL(text, null);
    }

    private static boolean tellsWho(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        return name.equals("user") || name.endsWith("password");
    }

    boolean says(PGProperty property) {
        return properties.containsKey(property.getName());
    }

    /** Host, port and database, as messages call it; of several hosts, all. */
    String where() {
        String[] hosts =
                String.valueOf(PGProperty.PG_HOST.getOrDefault(properties)).split(",", -1);
        String[] ports =
                String.valueOf(PGProperty.PG_PORT.getOrDefault(properties)).split(",", -1);
        String all = IntStream.range(0, hosts.length)
                .mapToObj(i -> hosts[i] + ":" + ports[Math.min(i, ports.length - 1)])
                .collect(Collectors.joining(","));
        return all + "/" + database();
    }

    /** The database's name, as messages call it. */
    String database() {
        return String.valueOf(PGProperty.PG_DBNAME.getOrDefault(properties));
    }
}
