package dev.ferry.app;

import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers mails while {@code ferry serve} runs, round after round. */
@Singleton
final class MailRounds implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    /** How long a mail that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofMillis(500);

    /** After a fault, such as a database that is down. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TellOwners tellOwners;
    private final PostMail postMail;
    private @Nullable Thread rounds;

    @Inject
    MailRounds(TellOwners tellOwners, PostMail postMail) {
        this.tellOwners = tellOwners;
        this.postMail = postMail;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public synchronized void start() {
        if (rounds == null) {
            rounds = Thread.ofVirtual().name("mail").start(this::goRound);
        }
    }

    /** Interrupts the pause, not a delivery: what is under way is brought to its end. */
    @Override
    public synchronized void stop() {
        Thread running = rounds;
        rounds = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void goRound() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(round());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** How long to pause behind it. */
    private Duration round() {
        try {
            return tellOwners.run() + postMail.run() > 0 ? Duration.ZERO : IDLE;
        } catch (RuntimeException fault) {
            LOG.warn("a round of mails failed; the next one tries again", fault);
            return AFTER_FAULT;
        }
    }
}
