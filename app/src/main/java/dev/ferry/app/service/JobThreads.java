package dev.ferry.app.service;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads on which jobs run while {@code ferry serve} does; what is too much at once is asked to come again. */
@Singleton
final class JobThreads implements Service, Executor {
    private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("job-", 1).daemon().factory());

    @Inject
    JobThreads() {
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public String name() {
        return "jobs";
    }

    /** A thread is made with the first job. */
    @Override
    public void start() {}

    @Override
    public void execute(Runnable job) {
        try {
            threads.execute(job);
        } catch (RejectedExecutionException full) {
            throw new PortUnavailable(name(), Optional.of(PATIENCE), full);
        }
    }

    /** A wave sees the signal to stop by itself, and ends behind the page that it is at. */
    @Override
    public void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a job did not end in {}; asked for again, it goes on where it is cut off", PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
