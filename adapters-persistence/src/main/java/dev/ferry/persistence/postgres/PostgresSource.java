package dev.ferry.persistence.postgres;

import java.util.Map;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections to the server, which notice when it is gone. What the operator says in the URL wins. */
final class PostgresSource {
    /**
     * In seconds. No statement of a page comes near the last of them, so that an answer which takes longer never comes;
     * a migration of the schema may, so it has none.
     */
    private static final Map<PGProperty, String> PATIENCE = Map.of(
            PGProperty.TCP_KEEP_ALIVE, "true",
            PGProperty.CONNECT_TIMEOUT, "10",
            PGProperty.LOGIN_TIMEOUT, "15",
            PGProperty.SOCKET_TIMEOUT, "120");

    private static final Map<PGProperty, String> SHORT_PATIENCE = Map.of(
            PGProperty.CONNECT_TIMEOUT, "2",
            PGProperty.LOGIN_TIMEOUT, "2",
            PGProperty.SOCKET_TIMEOUT, "2");

    private PostgresSource() {}

    /** The pool would have the server log people in as fast as it tells its callers that they wait in vain. */
    private static final class UnhurriedSource extends PGSimpleDataSource {
        @Override
        public void setLoginTimeout(int seconds) {
            // What the properties say is right.
        }
    }

    static PGSimpleDataSource of(PostgresOptions options) {
        PGSimpleDataSource source = forMigrations(options);
        PATIENCE.forEach((property, value) -> setUnlessSaid(source, options.url(), property, value));
        return source;
    }

    /** For questions that are worth nothing when they are answered late. */
    static PGSimpleDataSource forProbes(PostgresOptions options) {
        PGSimpleDataSource source = forMigrations(options);
        SHORT_PATIENCE.forEach(source::setProperty);
        return source;
    }

    static PGSimpleDataSource forMigrations(PostgresOptions options) {
        PGSimpleDataSource source = new UnhurriedSource();
        source.setURL(options.url().text());
        options.user().ifPresent(source::setUser);
        options.password().ifPresent(source::setPassword);
        setUnlessSaid(source, options.url(), PGProperty.APPLICATION_NAME, "ferry");
        return source;
    }

    private static void setUnlessSaid(PGSimpleDataSource source, PostgresUrl url, PGProperty property, String value) {
        if (!url.says(property)) {
            source.setProperty(property, value);
        }
    }
}
