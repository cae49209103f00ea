package dev.ferry.app.whole;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** One node, as the database is its own; nobody else looks into it, so that moments are random. */
class H2KilledDeadlinesIT extends KilledDeadlines {
    private static final long BEGUN = TimeUnit.SECONDS.toMillis(1);
    private static final int WITHIN = (int) TimeUnit.SECONDS.toMillis(5);

    private final Random moments = new Random(20191015);

    @Override
    Storage storage() {
        return new H2Storage();
    }

    @Override
    List<String> nodes() {
        return List.of("home");
    }

    @Override
    void untilItIsAtIt(Process serving, long before, Work work) throws InterruptedException {
        serving.waitFor(BEGUN + moments.nextInt(WITHIN), TimeUnit.MILLISECONDS);
    }
}
