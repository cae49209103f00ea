package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Words;
import dev.ferry.plugin.HealthFact;
import dev.ferry.plugin.SettingsException;
import jakarta.inject.Provider;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a database for an answer, beside all who work, and within seconds. Whoever asks while an answer is awaited
 * awaits the same one: a database that is silent is asked once, however many want to know. Thread-safe.
 */
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
    private @Nullable CompletableFuture<Health> awaited;
    private volatile boolean answered;
    private final AtomicBoolean isLogged = new AtomicBoolean();

    protected DatabaseCheck(Provider<Database> database) {
        this.database = database;
    }

    /** How it stands, by a question that takes a moment. */
    protected abstract Health ask(Connection connection) throws SQLException;

    @Override
    public final Health check() {
        Duration most = answered ? SOON : TO_OPEN;
        try {
            Health found = answer().copy()
                    .orTimeout(most.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            answered = true;
            isLogged.set(false);
            return found;
        } catch (CompletionException fault) {
            log(fault);
            return told(fault);
        }
    }

    private synchronized CompletableFuture<Health> answer() {
        CompletableFuture<Health> before = awaited;
        if (before != null && !before.isDone()) {
            return before;
        }
        CompletableFuture<Health> begun =
                CompletableFuture.supplyAsync(() -> database.get().aside(this::ask), Thread::startVirtualThread);
        awaited = begun;
        return begun;
    }

    /** Once, until there is an answer again: strangers may ask, and as often as they like. */
    private void log(CompletionException fault) {
        if (isLogged.compareAndSet(false, true)) {
            LOG.warn("the check of {} failed", name(), fault);
        }
    }

    private Health told(Throwable fault) {
        return Hindered.behind(fault)
                .map(what -> Health.hindered(name(), what))
                .orElseGet(() -> Health.told(name(), false, settings(fault)));
    }

    private static Words settings(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsException wrong) {
                return wrong.words();
            }
        }
        return HealthFact.SILENT.of();
    }
}
