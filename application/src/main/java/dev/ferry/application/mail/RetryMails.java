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
import java.util.UUID;
import java.util.function.ToIntFunction;

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
        return retry(who, now -> to.map(one -> mails.retry(one, now)).orElseGet(() -> mails.retryAll(now)));
    }

    /** Whether this one is due again, and no other; the same holds of it. */
    public Outcome<Boolean> run(Requester who, UUID id) {
        return retry(who, now -> mails.retry(id, now) ? 1 : 0).map(retried -> retried > 0);
    }

    private Outcome<Integer> retry(Requester who, ToIntFunction<Instant> retrying) {
        return AccountAccess.operatorOnly(
                who, () -> Outcome.done(transactions.run(() -> noted(who, retrying.applyAsInt(shared.now())))));
    }

    /** History says how many, not to whom: it outlives the person's data. */
    private int noted(Requester who, int retried) {
        if (retried > 0) {
            journal.note(who, Action.MAILS_RETRIED, Map.of("mails", retried));
        }
        return retried;
    }
}
