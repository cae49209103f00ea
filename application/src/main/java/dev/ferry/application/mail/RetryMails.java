package dev.ferry.application.mail;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An operator has the mails that were set aside after their last try sent again, once what was in the way is mended.
 */
public final class RetryMails {
    private final Transactions transactions;
    private final MailQueue mails;
    private final Journal journal;
    private final SharedClock shared;

    @Inject
    public RetryMails(Transactions transactions, MailQueue mails, Journal journal, SharedClock shared) {
        this.transactions = transactions;
        this.mails = mails;
        this.journal = journal;
        this.shared = shared;
    }

    /**
     * How many are due again: those to this address, or all. Codes are not: they have run out. Safe to repeat: what is
     * on its way is left alone, and nothing is noted where nothing was set aside. Refuses all but operators.
     */
    public Outcome<Integer> run(Requester who, Optional<EmailAddress> to) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(transactions.run(() -> retry(who, to))));
    }

    /** History says how many, not to whom: it outlives the person's data. */
    private int retry(Requester who, Optional<EmailAddress> to) {
        Instant now = shared.now();
        int retried = to.map(one -> mails.retry(one, now)).orElseGet(() -> mails.retryAll(now));
        if (retried > 0) {
            journal.note(who, Action.MAILS_RETRIED, Map.of("mails", retried));
        }
        return retried;
    }
}
