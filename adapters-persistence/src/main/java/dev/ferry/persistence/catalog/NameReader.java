package dev.ferry.persistence.catalog;

import dev.ferry.domain.catalog.Catalog;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Rounds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Reads by which words the offers of a load are found, so that who searches first behind it need not wait for that:
 * some at a time while {@code ferry serve} runs, because the load may still go on. Thread-safe.
 */
@Singleton
final class NameReader extends Rounds {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** So that a round ends soon, and whoever loads meanwhile gets a turn. */
    private static final int IN_A_ROUND = 10;

    private final Database database;

    @Inject
    NameReader(Database database) {
        super("catalog-names", PAUSE, IN_A_ROUND);
        this.database = database;
    }

    @Override
    protected boolean doSome() {
        return database.with(Catalog.SYSTEM, UnreadRows::readSome);
    }
}
