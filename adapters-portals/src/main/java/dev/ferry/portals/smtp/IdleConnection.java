package dev.ferry.portals.smtp;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that waits for the next mail, for a moment: a queue of thousands need not connect, begin TLS and
 * sign in for each. Thread-safe.
 */
final class IdleConnection implements AutoCloseable {
    /**
     * Shorter than any server waits (RFC 5321 section 4.5.3.2.7 says five minutes), so that they seldom hang up first.
     */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final AtomicReference<@Nullable SmtpConnection> waiting = new AtomicReference<>();
    private final Executor afterAMoment;

    IdleConnection() {
        this(then -> CompletableFuture.delayedExecutor(
                        LONGEST.toMillis(),
                        TimeUnit.MILLISECONDS,
                        task -> Thread.ofVirtual().name("smtp-idle").start(task))
                .execute(then));
    }

    /** @param afterAMoment does what it is given once a connection has waited long enough */
    IdleConnection(Executor afterAMoment) {
        this.afterAMoment = afterAMoment;
    }

    /** It is the taker's from now on; one that does not speak as it is to is no use. */
    Optional<SmtpConnection> take(boolean speaksUtf8) {
        SmtpConnection taken = waiting.getAndSet(null);
        if (taken != null && taken.speaksUtf8() != speaksUtf8) {
            taken.close();
            return Optional.empty();
        }
        return Optional.ofNullable(taken);
    }

    /** One that is fit for more mails waits; whichever waited before, of another thread, ends. */
    void keep(SmtpConnection connection) {
        int carried = connection.carried();
        Optional.ofNullable(waiting.getAndSet(connection)).ifPresent(SmtpConnection::close);
        afterAMoment.execute(() -> {
            if (connection.carried() == carried && waiting.compareAndSet(connection, null)) {
                connection.close();
            }
        });
    }

    @Override
    public void close() {
        Optional.ofNullable(waiting.getAndSet(null)).ifPresent(SmtpConnection::close);
    }
}
