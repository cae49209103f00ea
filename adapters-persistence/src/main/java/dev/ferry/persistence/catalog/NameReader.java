package dev.ferry.persistence.catalog;

import dev.ferry.domain.catalog.Catalog;
import dev.ferry.persistence.database.Database;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads by which words the offers of a load are found, so that who searches first behind it need not wait for that:
 * some at a time while {@code ferry serve} runs, because the load may still go on. Thread-safe.
 */
@Singleton
final class NameReader implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(NameReader.class);
    private static final String NAME = "catalog-names";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** So that a round ends soon, and whoever loads meanwhile gets a turn. */
    private static final int IN_A_ROUND = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private @Nullable ScheduledExecutorService executor;

    @Inject
    NameReader(Database database) {
        this.database = database;
    }

    /** Answers whether there may be more. */
    boolean readSome() {
        return database.with(Catalog.SYSTEM, UnreadRows::readSome);
    }

    /** Reads all that there is, or as much as is for one round. */
    void round() {
        try {
            int read = 0;
            while (read < IN_A_ROUND && readSome()) {
                read++;
            }
        } catch (RuntimeException fault) {
            LOG.warn("names of the catalog could not be read; the next round tries again", fault);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void start() {
        if (executor == null) {
            executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name(NAME).daemon().factory());
            var _ = executor.scheduleWithFixedDelay(this::round, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Interrupts nothing, because a database may not take that well. */
    @Override
    public synchronized void stop() {
        if (executor != null) {
            executor.shutdown();
            try {
                if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("{} did not end in {} seconds", NAME, PATIENCE.toSeconds());
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            executor = null;
        }
    }
}
