package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.plugin.SettingsException;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a database for an answer, beside all who work, and within seconds. Thread-safe. */
public abstract class DatabaseCheck implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);

    /** Of probes, which lose their patience after three seconds. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /**
     * For the first answer of a process, which may be the one to make the schema; who opens a database that is away has
     * bounds of their own.
     */
    private static final Duration TO_OPEN = Duration.ofSeconds(30);

    private final Provider<Database> database;
    private volatile boolean answered;

    protected DatabaseCheck(Provider<Database> database) {
        this.database = database;
    }

    /** How it stands, by a question that takes a moment. */
    protected abstract Health ask(Connection connection) throws SQLException;

    @Override
    public final Health check() {
        try {
            Health found =
                    within(answered ? SOON : TO_OPEN, () -> database.get().aside(this::ask));
            answered = true;
            return found;
        } catch (CompletionException fault) {
            LOG.warn("the check of {} failed", name(), fault);
            return told(fault);
        }
    }

    private static <T> T within(Duration most, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread)
                .orTimeout(most.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Health told(Throwable fault) {
        return Hindered.behind(fault)
                .map(what -> Health.hindered(name(), what))
                .orElseGet(() -> new Health(name(), false, settings(fault)));
    }

    private static String settings(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsException wrong) {
                return String.valueOf(wrong.getMessage());
            }
        }
        return "does not answer";
    }
}
