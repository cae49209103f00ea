package dev.ferry.persistence.postgres;

import com.google.common.base.Throwables;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Hindrance.Away;
import dev.ferry.persistence.database.Diagnosis;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;

/** What a server said by the codes of the SQL standard and its own, and what the network said. */
final class PostgresDiagnosis implements Diagnosis {
    private final PostgresOptions options;
    private final AtomicBoolean asking = new AtomicBoolean();

    PostgresDiagnosis(PostgresOptions options) {
        this.options = options;
    }

    @Override
    public Optional<Hindrance> of(Throwable fault) {
        List<Throwable> causes = Throwables.getCausalChain(fault);
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .flatMap(said -> of((SQLException) said, causes).stream())
                .findFirst();
    }

    private Optional<Hindrance> of(SQLException fault, List<Throwable> causes) {
        String state = String.valueOf(fault.getSQLState());
        return Optional.ofNullable(
                switch (state) {
                    case "28000", "28P01" -> new Hindrance.DatabaseSignIn(where(), account());
                    case "08004" -> turnedAway(fault);
                    case "25006" -> new Hindrance.DatabaseReadOnly(where());
                    case "42501" -> rights();
                    case "53100" -> new Hindrance.DatabaseFull(where());
                    case "53300" -> away(Away.CROWDED);
                    case "57P01", "57P02", "57P03" -> away(Away.BROKEN);
                    default -> state.startsWith("08") ? away(reason(causes)) : null;
                });
    }

    private Hindrance turnedAway(SQLException fault) {
        if (DriverWords.areTheServers(fault)) {
            return away(Away.BROKEN);
        }
        if (DriverWords.wantEncryption(fault)) {
            return away(Away.ENCRYPTION);
        }
        return DriverWords.wantPassword(fault)
                ? new Hindrance.DatabasePassword(where(), account())
                : new Hindrance.DatabaseSignIn(where(), account());
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
        return isEncryption(causes) ? Away.ENCRYPTION : Away.BROKEN;
    }

    /** A certificate that is missing here, or not believed; not a connection that broke off while it was encrypted. */
    private static boolean isEncryption(List<Throwable> causes) {
        return causes.stream().anyMatch(PostgresDiagnosis::isOfEncryption)
                && causes.stream().noneMatch(PostgresDiagnosis::isOfNetwork);
    }

    private static boolean isOfEncryption(Throwable cause) {
        return cause instanceof SSLException || cause instanceof FileNotFoundException;
    }

    private static boolean isOfNetwork(Throwable cause) {
        return cause instanceof SocketException || cause instanceof EOFException;
    }

    /**
     * The server names what it refused in its own language; the catalog names all that is missing. Asked by one at a
     * time, because each has a connection of its own; the others go without names.
     */
    private Hindrance rights() {
        Hindrance unnamed = new Hindrance.DatabaseRights(where(), account(), List.of());
        if (!asking.compareAndSet(false, true)) {
            return unnamed;
        }
        try (Connection connection = PostgresSource.forProbes(options).getConnection()) {
            return new PostgresRights(options).of(connection);
        } catch (SQLException _) {
            return unnamed;
        } finally {
            asking.set(false);
        }
    }

    private String where() {
        return options.url().where();
    }

    private String account() {
        return options.account();
    }
}
