package dev.ferry.app;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.plugin.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Delivers mails while {@code ferry serve} runs, round after round. */
@Singleton
final class MailRounds implements Service, MailTrigger {
    private static final String NAME = "mail";

    /** How long a mail that is due may lie when there was nothing to do before. */
    private static final Duration IDLE = Duration.ofMillis(500);

    private final Rounds rounds;

    @Inject
    MailRounds(TellOwners tellOwners, PostMail postMail) {
        rounds = new Rounds(NAME, IDLE, () -> tellOwners.run() + postMail.run());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void wakeUp() {
        rounds.soon();
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }
}
