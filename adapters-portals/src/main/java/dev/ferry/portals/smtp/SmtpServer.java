package dev.ferry.portals.smtp;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server, as it is spoken to: each talk has a connection of its own, and an end. Thread-safe. */
final class SmtpServer {
    private final SmtpOptions options;

    SmtpServer(SmtpOptions options) {
        this.options = options;
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
        FutureTask<T> task = new FutureTask<>(() -> {
            try (connection) {
                open(connection);
                return talk.with(connection);
            }
        });
        Thread.ofVirtual().name("smtp").start(task);
        try {
            return task.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
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
