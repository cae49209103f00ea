package dev.ferry.app.service;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.TellOwners;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Delivers mails while {@code ferry serve} runs, round after round. What a move owes its owners is written once nothing
 * else is due: neither a wave nor an account of which nobody can be told holds up a mail that is there.
 */
@Singleton
final class MailWorker extends PolledService implements MailTrigger {
    private static final String NAME = "mail";

    /** How long a mail that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofMillis(500);

    @Inject
    MailWorker(TellOwners tellOwners, PostMail postMail) {
        super(NAME);
        whileDue(NAME, IDLE, () -> {
            int tried = postMail.run();
            return tried > 0 ? tried : tellOwners.run();
        });
    }
}
