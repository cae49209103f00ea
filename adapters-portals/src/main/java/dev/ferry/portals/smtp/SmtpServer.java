package dev.ferry.portals.smtp;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server, as it is spoken to: each talk has an end, and a connection to itself meanwhile. Thread-safe. */
final class SmtpServer implements AutoCloseable {
    /** Over one connection: some servers let go of those that bring more. */
    static final int MOST_MAILS = 50;

    /** The most that one that waited may take to answer, before another takes its place. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final SmtpOptions options;
    private final IdleConnection idle;

    SmtpServer(SmtpOptions options) {
        this(options, new IdleConnection());
    }

    SmtpServer(SmtpOptions options, IdleConnection idle) {
        this.options = options;
        this.idle = idle;
    }

    /** What is said once the connection stands. */
    @FunctionalInterface
    interface Talk<T> {
        T with(SmtpConnection connection) throws MessagingException;
    }

    SmtpOptions options() {
        return options;
    }

    /**
     * Connects, talks and hangs up, all of it within the time-out: each step has one of its own, but the look-up of the
     * name has none, and a server that answers a byte at a time is never late.
     *
     * @throws NotReached when there was no answer, or one to the beginnings that ends the talk
     * @throws MessagingException when the talk itself failed
     */
    <T> T hold(boolean speaksUtf8, Talk<T> talk) throws MessagingException {
        SmtpConnection connection = new SmtpConnection(options, speaksUtf8);
        return within(options.timeout(), connection, () -> {
            try (connection) {
                open(connection);
                return talk.with(connection);
            }
        });
    }

    /**
     * The same over the connection of the talk before, where that waits and still answers; afterwards it waits for the
     * next one, unless the talk failed. One that died while it waited, or that the server lets go of before it was told
     * of the mail, is no fault: another takes its place, within the same time.
     *
     * @throws NotReached as {@link #hold}
     * @throws MessagingException as {@link #hold}
     */
    <T> T holdOn(boolean speaksUtf8, Talk<T> talk) throws MessagingException {
        long begin = System.nanoTime();
        Optional<SmtpConnection> kept = idle.take(speaksUtf8).filter(this::answers);
        if (kept.isPresent()) {
            try {
                return within(left(begin), kept.get(), () -> kept(kept.get(), talk));
            } catch (MessagingException fault) {
                if (!kept.get().wasLetGo(fault)) {
                    throw fault;
                }
            }
        }
        SmtpConnection connection = new SmtpConnection(options, speaksUtf8);
        return within(left(begin), connection, () -> {
            try {
                open(connection);
            } catch (NotReached fault) {
                connection.close();
                throw fault;
            }
            return kept(connection, talk);
        });
    }

    private <T> T kept(SmtpConnection connection, Talk<T> talk) throws MessagingException {
        boolean isFit = false;
        try {
            T answer = talk.with(connection);
            isFit = connection.carried() < MOST_MAILS;
            return answer;
        } finally {
            if (isFit) {
                idle.keep(connection);
            } else {
                connection.close();
            }
        }
    }

    private Duration left(long begin) {
        return options.timeout().minusNanos(System.nanoTime() - begin);
    }

    /** One that does not is closed. */
    private boolean answers(SmtpConnection connection) {
        try {
            Duration most = SOON.compareTo(options.timeout()) < 0
                    ? SOON
                    : options.timeout().dividedBy(2);
            if (within(most, connection, connection::answers)) {
                return true;
            }
        } catch (MessagingException | NotReached _) {
            // So it died while it waited.
        }
        connection.cut();
        return false;
    }

    @Override
    public void close() {
        idle.close();
    }

    private <T> T within(Duration most, SmtpConnection connection, Callable<T> talk) throws MessagingException {
        FutureTask<T> task = new FutureTask<>(talk);
        Thread.ofVirtual().name("smtp").start(task);
        try {
            return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw notReached(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw notReached(stopped);
        } catch (ExecutionException failed) {
            throw thrown(failed);
        } finally {
            if (!task.isDone()) {
                connection.cut();
            }
        }
    }

    private void open(SmtpConnection connection) {
        try {
            connection.open();
        } catch (MessagingException fault) {
            throw notReached(fault);
        }
    }

    private NotReached notReached(Throwable fault) {
        return new NotReached(SmtpTrouble.behind(fault).sentence(options, fault), fault);
    }

    private static MessagingException thrown(ExecutionException failed) {
        return switch (failed.getCause()) {
            case MessagingException fault -> fault;
            case RuntimeException fault -> throw fault;
            case null, default -> throw new IllegalStateException(failed);
        };
    }

    /** The server could not be spoken to. */
    static final class NotReached extends RuntimeException {
        private final transient SmtpSentence words;

        NotReached(SmtpSentence words, Throwable cause) {
            super(words.in(Locale.ENGLISH), cause);
            this.words = words;
        }

        /** What is wrong, and who mends it. */
        SmtpSentence words() {
            return words;
        }
    }
}
