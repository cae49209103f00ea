package dev.ferry.application.mail;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** An operator gives up mails that were set aside and that nobody will ever take. */
public final class DropMails {
    private final Transactions transactions;
    private final MailQueue mails;
    private final Journal journal;

    @Inject
    public DropMails(Transactions transactions, MailQueue mails, Journal journal) {
        this.transactions = transactions;
        this.mails = mails;
        this.journal = journal;
    }

    /**
     * How many are gone: those to this address, or all that {@link RetryMails} would have sent again. What waits is
     * left alone. Safe to repeat: nothing is noted where nothing was set aside. Refuses all but operators.
     */
    public Outcome<Integer> run(Requester who, Optional<EmailAddress> to) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(transactions.run(() -> drop(who, to))));
    }

    /** History says how many, not to whom: it outlives the person's data. */
    private int drop(Requester who, Optional<EmailAddress> to) {
        int dropped = mails.drop(to);
        if (dropped > 0) {
            journal.note(who, Action.MAILS_DROPPED, Map.of("mails", dropped));
        }
        return dropped;
    }
}
