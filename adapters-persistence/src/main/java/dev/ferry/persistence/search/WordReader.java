package dev.ferry.persistence.search;

import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Rounds;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Reads what accounts are called anew, so that who searches need not wait for that: a part at a time while {@code ferry
 * serve} runs, because a load may still go on. Of several nodes one reads at a time. Thread-safe.
 */
@Singleton
public final class WordReader implements Service {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** So that a round ends soon, and whoever loads meanwhile gets a turn. */
    private static final int IN_A_ROUND = 20;
    /** A search waits for no more. */
    private static final int AT_ONCE = 4;

    private final Database database;
    private final Rounds rounds;

    @Inject
    WordReader(Database database) {
        this.database = database;
        this.rounds = new Rounds("account-words", PAUSE, IN_A_ROUND, this::readSome);
    }

    /** Reads some of what is still to be read; answers whether there may be more. */
    boolean readSome() {
        return database.with(WordMarks::readSome);
    }

    /** Reads what few accounts are called anew; leaves what is more to others. */
    public void catchUp() {
        int read = 0;
        while (read < AT_ONCE && database.with(WordMarks::readLittle)) {
            read++;
        }
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
