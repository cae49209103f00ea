package dev.ferry.application.mail;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.MailBacklog;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** How much mail is to be sent still, and what is in its way. */
public final class ShowMailBacklog {
    private final MailQueue queue;
    private final Outbox outbox;
    private final MailFaults faults;
    private final Clock clock;

    @Inject
    public ShowMailBacklog(MailQueue queue, Outbox outbox, MailFaults faults, Clock clock) {
        this.queue = queue;
        this.outbox = outbox;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * What is to be sent.
     *
     * @param oldestWaitingSeconds the age of the oldest mail that waits; 0 where none does
     * @param failures how many tries of this process were in vain
     */
    public record MailView(MailBacklog backlog, long oldestWaitingSeconds, long failures) {}

    /** Refuses all but operators. */
    public Outcome<MailView> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(measured()));
    }

    /** Numbers and the last fault: for anyone who measures the installation, so for nobody in particular. */
    public MailView measured() {
        MailBacklog backlog = backlog();
        long age = backlog.oldestWaiting()
                .map(oldest -> Math.max(0, clock.instant().getEpochSecond() - oldest.getEpochSecond()))
                .orElse(0L);
        return new MailView(backlog, age, faults.failures());
    }

    /** What is written and what moves owe: an account whose owners are to be told counts as one mail. */
    MailBacklog backlog() {
        return queue.backlog().andOwed(outbox.count(Topic.ACCOUNT_MOVED, Instant.EPOCH));
    }
}
