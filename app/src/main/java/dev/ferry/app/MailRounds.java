package dev.ferry.app;

import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers mails while {@code ferry serve} runs, round after round. */
@Singleton
final class MailRounds implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    /** How long a mail that is due may lie when there was nothing to do before. */
    private static final long IDLE_MILLIS = 500;

    private static final long PATIENCE_SECONDS = 5;

    private final TellOwners tellOwners;
    private final PostMail postMail;
    private @Nullable ScheduledExecutorService rounds;

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
            rounds = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("mail").daemon().factory());
            var _ = rounds.scheduleWithFixedDelay(this::round, IDLE_MILLIS, IDLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Interrupts nothing, because a database may not take that well: what is under way is brought to its end. */
    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdown();
            try {
                if (!rounds.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("a round of mails did not end in {} seconds", PATIENCE_SECONDS);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            rounds = null;
        }
    }

    private void round() {
        try {
            while (!stopping() && tellOwners.run() + postMail.run() > 0) {
                // as long as anything is due
            }
        } catch (RuntimeException fault) {
            LOG.warn("a round of mails failed; the next one tries again", fault);
        }
    }

    private boolean stopping() {
        ScheduledExecutorService running = rounds;
        return running == null || running.isShutdown();
    }
}
