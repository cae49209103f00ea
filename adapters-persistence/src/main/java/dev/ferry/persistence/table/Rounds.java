package dev.ferry.persistence.table;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done bit by bit on a thread of its own, with pauses. Thread-safe. */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final int most;
    private final BooleanSupplier work;
    private volatile boolean stopping;
    private @Nullable ScheduledExecutorService executor;

    /**
     * None goes on before {@link #start}.
     *
     * @param most how often in a round
     * @param work a bit of it; answers whether there may be more
     */
    public Rounds(String name, Duration pause, int most, BooleanSupplier work) {
        this.name = name;
        this.pause = pause;
        this.most = most;
        this.work = work;
    }

    public String name() {
        return name;
    }

    /** All that there is, or as much as is for one round. */
    public void round() {
        try {
            int done = 0;
            while (!stopping && done < most && work.getAsBoolean()) {
                done++;
            }
        } catch (RuntimeException fault) {
            LOG.warn("{} could not go on; the next round tries again", name, fault);
        }
    }

    public synchronized void start() {
        if (executor == null) {
            stopping = false;
            executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
            var _ = executor.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Interrupts nothing, because a database may not take that well. */
    public synchronized void stop() {
        if (executor != null) {
            stopping = true;
            executor.shutdown();
            try {
                if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("{} did not end in {} seconds", name, PATIENCE.toSeconds());
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            executor = null;
        }
    }
}
