package dev.ferry.persistence.table;

import dev.ferry.plugin.Service;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done bit by bit while {@code ferry serve} runs, on a thread of its own, with pauses. Thread-safe. */
public abstract class Rounds implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final int most;
    private volatile boolean stopping;
    private @Nullable ScheduledExecutorService executor;

    /**
     * None goes on before {@link #start}.
     *
     * @param most how often in a round
     */
    protected Rounds(String name, Duration pause, int most) {
        this.name = name;
        this.pause = pause;
        this.most = most;
    }

    /** Does a bit of it; answers whether there may be more. */
    protected abstract boolean doSome();

    @Override
    public final String name() {
        return name;
    }

    /** All that there is, or as much as is for one round. */
    public final void round() {
        try {
            int done = 0;
            while (!stopping && done < most && doSome()) {
                done++;
            }
        } catch (RuntimeException fault) {
            LOG.warn("{} could not go on; the next round tries again", name, fault);
        }
    }

    @Override
    public final synchronized void start() {
        if (executor == null) {
            stopping = false;
            executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
            var _ = executor.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Interrupts nothing, because a database may not take that well. */
    @Override
    public final synchronized void stop() {
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
