package dev.ferry.app.whole;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Two nodes on one database. */
class PostgresKilledDeadlinesIT extends KilledDeadlines {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(10);

    @Override
    Storage storage() {
        return new PostgresStorage();
    }

    @Override
    List<String> nodes() {
        return List.of("east", "west");
    }

    @Override
    void untilItIsAtIt(Process serving, long before, Work work) {
        await().atMost(LONG).pollInterval(OFTEN).until(() -> {
            long now = done(work);
            return now > before || now == work.all() || !serving.isAlive();
        });
    }
}
