package dev.ferry.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Clients of one manner, all at once, until they are sent away. */
record Mob(ExecutorService members, LongAdder came) implements AutoCloseable {
    /** Between two connections of the same one. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    static Mob at(URI server, Manner manner) {
        return at(server, manner, manner.connections());
    }

    /** The same, so many of them. */
    static Mob at(URI server, Manner manner, int size) {
        Mob mob = new Mob(Executors.newVirtualThreadPerTaskExecutor(), new LongAdder());
        for (int member = 0; member < size; member++) {
            mob.members.execute(() -> mob.comeAgain(server, manner));
        }
        return mob;
    }

    private void comeAgain(URI server, Manner manner) {
        try {
            while (true) {
                came.increment();
                try {
                    manner.meet(server);
                } catch (IOException _) {
                    // sent away, as it should be
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        members.shutdownNow();
        members.close();
    }
}
