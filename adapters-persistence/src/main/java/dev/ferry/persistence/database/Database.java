package dev.ferry.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.outcome.PortUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * One database, and the transactions on it. Every statement runs in a transaction: the one that surrounds it on this
 * thread, or one of its own. Thread-safe.
 */
public final class Database implements AutoCloseable {
    private static final int MOST_TRIES = 5;

    /**
     * Without quotes, each database finds the names of the schema in the letters in which it keeps them. What jOOQ
     * could do beside that for each statement nobody looks at.
     */
    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false)
            .withFetchWarnings(false)
            .withAttachRecords(false);

    private final HikariDataSource pool;
    private final Line line;
    private final Probe probe;
    private final Diagnosis diagnosis;
    private final Configuration configuration;
    private final ScopedValue<Transaction> current = ScopedValue.newInstance();

    /**
     * @param patience how long to wait for a connection before the database counts as away
     * @param probe asks beside all others
     */
    public Database(HikariDataSource pool, SQLDialect dialect, Duration patience, Probe probe, Diagnosis diagnosis) {
        this.pool = pool;
        this.line = new Line(pool, patience);
        this.probe = probe;
        this.diagnosis = diagnosis;
        this.configuration = new DefaultConfiguration().set(dialect).set(SETTINGS);
    }

    /** One of which no more is known than how to connect. */
    public Database(HikariDataSource pool, SQLDialect dialect) {
        this(pool, dialect, Duration.ZERO, Probe.lent(pool::getConnection), _ -> Optional.empty());
    }

    /**
     * Asks beside all who work, on a connection for this alone.
     *
     * @throws PortUnavailable when there is no answer
     */
    public <T> T aside(Probe.Question<T> question) {
        try {
            return probe.ask(question);
        } catch (SQLException fault) {
            throw unavailable(fault);
        }
    }

    /** Runs statements in the transaction that surrounds this call, or in one of their own. */
    public <T> T with(Function<DSLContext, T> statements) {
        return inTransaction(() -> statements.apply(current.get().sql()));
    }

    /** The same for statements that know what was done before in their transaction. */
    public <T> T within(Function<Transaction, T> statements) {
        return inTransaction(() -> statements.apply(current.get()));
    }

    /** The same for a system that is embedded in the database: its faults carry that system's name. */
    public <T> T with(String system, Function<DSLContext, T> statements) {
        return named(system, () -> with(statements));
    }

    /** The same for statements of such a system that know what was done before in their transaction. */
    public <T> T within(String system, Function<Transaction, T> statements) {
        return named(system, () -> within(statements));
    }

    private static <T> T named(String system, Supplier<T> work) {
        try {
            return work.get();
        } catch (PortUnavailable fault) {
            throw new PortUnavailable(system, fault.retryAfter(), fault);
        }
    }

    /**
     * Runs work in one transaction, again where another got into its way or the connection broke before the commit.
     *
     * @throws PortUnavailable when the database cannot be reached
     */
    <T> T inTransaction(Supplier<T> work) {
        return current.isBound() ? current.get().join(work) : retried(work);
    }

    private <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DataAccessException fault) {
                if (attempt == MOST_TRIES || !Fault.of(fault).passes()) {
                    throw told(fault);
                }
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        try (Connection connection = connect()) {
            Transaction transaction = new Transaction(DSL.using(configuration.derive(connection)));
            boolean done = false;
            try {
                T answer = ScopedValue.where(current, transaction).call(work::get);
                transaction.requireSound();
                transaction.doLastSteps();
                done = true;
                return answer;
            } finally {
                end(connection, done);
            }
        } catch (SQLException fault) {
            // Whether a commit that broke took effect is not known, so that it is not tried again.
            throw unavailable(fault);
        }
    }

    /**
     * Rolling back a broken connection fails too; the pool then throws it away, and the first fault is the one to tell.
     */
    private static void end(Connection connection, boolean done) throws SQLException {
        if (done) {
            connection.commit();
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException _) {
            connection.abort(Runnable::run);
        }
    }

    private Connection connect() {
        try {
            return line.await();
        } catch (SQLException fault) {
            throw unavailable(fault);
        }
    }

    private RuntimeException told(DataAccessException fault) {
        return hindered(fault).orElseGet(() -> Fault.of(fault).asThrown(fault));
    }

    private RuntimeException unavailable(SQLException fault) {
        return hindered(fault).orElseGet(() -> new PortUnavailable(Fault.SYSTEM, Optional.empty(), fault));
    }

    private Optional<RuntimeException> hindered(Exception fault) {
        return diagnosis.of(fault).map(what -> Hindered.unavailable(Fault.SYSTEM, what, fault));
    }

    @Override
    public void close() {
        probe.close();
        pool.close();
    }
}
