package dev.ferry.domain.mail;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The outbox of mails. An adapter is right when it passes {@code MailQueueContract}. Thread-safe; several nodes share
 * one. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it
 * is one of its own. Leases, and when a mail is due, go by the {@link dev.ferry.domain.operation.SharedClock}, by which
 * callers say {@code at} and {@code dueAt}.
 */
public interface MailQueue {

    /**
     * Adds these in this order, in the transaction of the change that they tell of; they are due at once, whatever the
     * clock says by which they were written. Answers their ids in the same order.
     */
    List<UUID> addAll(List<Mail> mails);

    /**
     * Up to {@code limit} mails that are due, longest first, for the caller alone: nobody else gets them before the
     * lease is over. Codes come before all others: somebody waits for each, and it runs out. What this version cannot
     * read is set aside with that reason, and holds up nothing.
     */
    List<ClaimedMail> claim(int limit, Instant at, Duration lease);

    /** The same of these alone: those of them that are due. */
    List<ClaimedMail> claim(List<UUID> ids, Instant at, Duration lease);

    /**
     * Those of them that still are the caller's, from now on until this lease is over. What somebody else claimed
     * since, or brought to its end, is not among them, and must not be sent.
     */
    List<ClaimedMail> renew(List<ClaimedMail> claimed, Instant at, Duration lease);

    /** They were handed over, by whomever: bodies are erased, and they are never claimed again. */
    void delivered(List<UUID> ids, Instant at);

    /** It was tried in vain, and is due again then; nothing where it is not the caller's any more. */
    void putOff(ClaimedMail claimed, MailFault fault, Instant dueAt);

    /**
     * It was turned down, or tried in vain for the last time, and waits for a person; or for nobody where it
     * {@link MailKind#holdsCode() holds a code}: its body is erased then. Nothing where it is not the caller's any
     * more.
     */
    void setAside(ClaimedMail claimed, MailFault fault);

    /**
     * All that are set aside and still have their bodies are due then, as if they had never been tried. Answers how
     * many.
     */
    int retryAll(Instant dueAt);

    /**
     * The same of this recipient's alone, however they are written.
     *
     * <p>Implementers: this one finds none, as stores that were made before it cannot be asked for a recipient's. All
     * that pass the contract do it.
     */
    default int retry(EmailAddress to, Instant dueAt) {
        return 0;
    }

    /**
     * The same of this one alone; answers whether it was set aside and still had its body.
     *
     * <p>Implementers: this one finds none, as stores that were made before it name no mail to a person. All that pass
     * the contract do it.
     */
    default boolean retry(UUID id, Instant dueAt) {
        return false;
    }

    /**
     * Takes out those that {@link #retryAll} would have sent again, of this recipient or all, so that they never are.
     * Answers how many.
     */
    int drop(Optional<EmailAddress> to);

    /**
     * Up to {@code most} mails about an account, at least 0, the one that was added last first. Those that were
     * delivered more than 30 days ago may be missing, and so is what this version cannot read.
     */
    List<MailStatus> about(PublisherId account, int most);

    /** How many wait to be delivered, those that are set aside not among them. */
    long count();

    /** What is to be sent still, over all accounts. */
    MailBacklog backlog();

    /** What became of these; what nobody knows, or was erased, is not counted. */
    MailTally tally(Collection<UUID> ids);
}
