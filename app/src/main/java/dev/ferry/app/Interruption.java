package dev.ferry.app;

import dev.ferry.plugin.Shutdown;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGINT and SIGTERM into a signal that work under way heeds at its next safe point, and holds the process until it
 * has. A second signal, or work that takes too long, ends the process as it is: nothing is lost by that either.
 */
final class Interruption implements Shutdown {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch raised = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    Interruption() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::raiseAndWait, "interruption"));
    }

    @Override
    public boolean raised() {
        return raised.getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        raised.await();
    }

    /** The work has ended, one way or the other. */
    void over() {
        over.countDown();
    }

    private void raiseAndWait() {
        raised.countDown();
        try {
            boolean _ = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
