package dev.ferry.persistence.search;

import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Rounds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Reads what accounts are called anew, so that who searches need not wait for that: a part at a time while {@code ferry
 * serve} runs, because a load may still go on. Of several nodes one reads at a time. Thread-safe.
 */
@Singleton
public final class WordReader extends Rounds {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** So that a round ends soon, and whoever loads meanwhile gets a turn. */
    private static final int IN_A_ROUND = 20;
    /** A search waits for no more. */
    private static final int AT_ONCE = 4;

    private final Database database;

    @Inject
    WordReader(Database database) {
        super("account-words", PAUSE, IN_A_ROUND);
        this.database = database;
    }

    @Override
    protected boolean doSome() {
        return database.with(WordMarks::readSome);
    }

    /** Reads what few accounts are called anew, and leaves what is more to others; answers whether all is read. */
    public boolean catchUp() {
        for (int read = 0; read < AT_ONCE; read++) {
            if (database.with(WordMarks::isEmpty)) {
                return true;
            }
            if (!database.with(WordMarks::readLittle)) {
                return false;
            }
        }
        return database.with(WordMarks::isEmpty);
    }
}
