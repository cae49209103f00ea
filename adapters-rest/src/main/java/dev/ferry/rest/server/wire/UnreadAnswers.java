package dev.ferry.rest.server.wire;

import dev.ferry.rest.server.http.Limits;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Reads no further request of a connection before its answer is on the way: a client that asks on and on and reads
 * nothing has one answer waiting, and not all of them. All such answers together have a bound, too. Thread-safe.
 */
public final class UnreadAnswers {
    private final Duration patience;
    private final Backlog backlog =
            new Backlog(Limits.UNREAD_BYTES, Duration.ofDays(1), System::nanoTime); // each waits by itself

    /** @param patience for how long a client may read nothing of what waits for it */
    public UnreadAnswers(Duration patience) {
        this.patience = patience;
    }

    /** What waits to be read, in bytes. */
    public long bytes() {
        return backlog.bytes();
    }

    /**
     * Returns when the client has taken the answer or is gone. Whoever reads nothing for too long is hung up on; this
     * waits on the virtual thread of the connection, which nobody else needs.
     */
    public void await(Request request) throws InterruptedException {
        if (request.getRequest().getConnection() instanceof NIOConnection connection && left(connection) > 0) {
            Backlog.Entry waiting = backlog.enter(_ -> connection.terminateSilently());
            try {
                waiting.grow(left(connection));
                await(connection, sending(request));
            } finally {
                waiting.leave();
            }
        }
    }

    private void await(NIOConnection connection, CountDownLatch sent) throws InterruptedException {
        int left = left(connection);
        while (connection.isOpen() && !sent.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            int now = left(connection);
            if (now >= left) { // to close would wait for the client again
                connection.terminateSilently();
            }
            left = now;
        }
    }

    private static CountDownLatch sending(Request request) {
        CountDownLatch sent = new CountDownLatch(1);
        request.getContext().flush(new EmptyCompletionHandler<Object>() {
            @Override
            public void completed(Object result) {
                sent.countDown();
            }

            @Override
            public void failed(Throwable reason) {
                sent.countDown();
            }

            @Override
            public void cancelled() {
                sent.countDown();
            }
        });
        return sent;
    }

    private static int left(NIOConnection connection) {
        return connection.getAsyncWriteQueue().spaceInBytes();
    }
}
