package dev.ferry.persistence.postgres;

import com.google.common.base.Throwables;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Hindrance.Away;
import dev.ferry.persistence.database.Diagnosis;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a server said by the codes of the SQL standard and its own, and what the network said. */
record PostgresDiagnosis(PostgresOptions options) implements Diagnosis {

    @Override
    public Optional<Hindrance> of(Throwable fault) {
        List<Throwable> causes = Throwables.getCausalChain(fault);
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .flatMap(said -> ofState(String.valueOf(((SQLException) said).getSQLState()), causes).stream())
                .findFirst();
    }

    private Optional<Hindrance> ofState(String state, List<Throwable> causes) {
        return Optional.ofNullable(
                switch (state) {
                    case "28000", "28P01" -> new Hindrance.DatabaseSignIn(where(), account());
                    // The driver's own, when it is asked for what it was not given.
                    case "08004" ->
                        options.password().isEmpty()
                                ? new Hindrance.DatabasePassword(where(), account())
                                : away(Away.BROKEN);
                    case "25006" -> new Hindrance.DatabaseReadOnly(where());
                    case "42501" -> rights();
                    case "53100" -> new Hindrance.DatabaseFull(where());
                    case "53300" -> away(Away.CROWDED);
                    case "57P01", "57P02", "57P03" -> away(Away.BROKEN);
                    default -> state.startsWith("08") ? away(reason(causes)) : null;
                });
    }

    private Hindrance away(Away why) {
        return new Hindrance.DatabaseAway(where(), why);
    }

    private static Away reason(List<Throwable> causes) {
        for (Throwable cause : causes) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return Away.UNKNOWN_HOST;
                }
                case NoRouteToHostException _, SocketTimeoutException _ -> {
                    return Away.SILENT;
                }
                case ConnectException _ -> {
                    return Away.REFUSED;
                }
                default -> {}
            }
        }
        return Away.BROKEN;
    }

    /** The server names what it refused in its own language; the catalog names all that is missing. */
    private Hindrance rights() {
        try (Connection connection = PostgresSource.forProbes(options).getConnection()) {
            return new Hindrance.DatabaseRights(where(), account(), PostgresRights.lacking(connection));
        } catch (SQLException _) {
            return new Hindrance.DatabaseRights(where(), account(), List.of());
        }
    }

    private String where() {
        return options.url().where();
    }

    private String account() {
        return options.account();
    }
}
