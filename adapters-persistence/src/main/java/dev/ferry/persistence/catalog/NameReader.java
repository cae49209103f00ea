package dev.ferry.persistence.catalog;

import dev.ferry.domain.catalog.Catalog;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Rounds;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Reads by which words the offers of a load are found, so that who searches first behind it need not wait for that:
 * some at a time while {@code ferry serve} runs, because the load may still go on. Thread-safe.
 */
@Singleton
final class NameReader implements Service {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** So that a round ends soon, and whoever loads meanwhile gets a turn. */
    private static final int IN_A_ROUND = 10;

    private final Database database;
    private final Rounds rounds;

    @Inject
    NameReader(Database database) {
        this.database = database;
        this.rounds = new Rounds("catalog-names", PAUSE, IN_A_ROUND, this::readSome);
    }

    /** Answers whether there may be more. */
    boolean readSome() {
        return database.with(Catalog.SYSTEM, UnreadRows::readSome);
    }

    /** Reads all that there is, or as much as is for one round. */
    void round() {
        rounds.round();
    }

    @Override
    public String name() {
        return rounds.name();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }
}
