package dev.ferry.persistence.upgrade;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.SQLDialect;

/**
 * A database without a schema, which a test brings up.
 *
 * @param placeholders what migrations say otherwise on databases of its kind
 * @param drop deletes it, once nobody is connected to it
 */
public record EmptyDatabase(
        String url, String user, String password, Map<String, String> placeholders, SQLDialect dialect, Runnable drop) {

    /** How Flyway connects to it. */
    FluentConfiguration source(FluentConfiguration flyway) {
        return flyway.dataSource(url, user, password);
    }
}
