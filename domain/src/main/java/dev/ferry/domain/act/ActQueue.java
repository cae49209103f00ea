package dev.ferry.domain.act;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The outbox of acts that other systems are to be told of. An adapter is right when it passes {@code ActQueueContract}.
 * Thread-safe; several nodes share one. No argument or answer is or holds null. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own. Leases, and when an act is due, go by the {@link dev.ferry.domain.operation.SharedClock}, by which callers say
 * {@code at} of a claim and {@code dueAt}.
 */
public interface ActQueue {

    /**
     * Adds these in this order, in the transaction of the change that they tell of, which
     * {@link dev.ferry.domain.account.Accounts#hold holds} the account; they are due at once, in their order, whatever
     * clock {@code at} is of. Answers their ids in the same order.
     */
    List<UUID> addAll(List<SystemAct> acts, Instant at);

    /**
     * Up to {@code limit} acts that are due and the first of their lanes, longest first, for the caller alone: nobody
     * else gets them before the lease is over. What this version cannot read is set aside with that reason.
     */
    List<ClaimedAct> claim(int limit, Instant at, Duration lease);

    /** The same of these alone. */
    List<ClaimedAct> claim(Collection<UUID> ids, Instant at, Duration lease);

    /**
     * It was answered, and is gone, in the transaction of what is written about the answer. Answers whether it was
     * still there: whoever hears an answer second writes nothing.
     */
    boolean answered(UUID id);

    /** It was told in vain at {@code at}, and is due again then; nothing where it is not the caller's any more. */
    void putOff(ClaimedAct claimed, String reason, Instant at, Instant dueAt);

    /**
     * It was turned down, or told in vain for the last time: it waits for a person, and with it what comes behind it in
     * its lane. Nothing where it is not the caller's any more.
     */
    void setAside(ClaimedAct claimed, String reason, Instant at);

    /** All that are set aside, of this account or of all, are due then, as if never tried. Answers how many. */
    int retryAll(Optional<PublisherId> account, Instant dueAt);

    /**
     * Up to {@code most} that wait or are set aside, of this account or of all, oldest first; unreadable ones left out.
     */
    List<ActStatus> pending(Optional<PublisherId> account, int most);

    /** All of an offer that wait or are set aside, oldest first; unreadable ones left out. */
    default List<ActStatus> pending(OfferKey offer) {
        return pending(Optional.of(offer.account()), Integer.MAX_VALUE).stream()
                .filter(one -> one.queued().act() instanceof SystemAct.OfOffer about
                        && about.offer().equals(offer))
                .toList();
    }

    /** How many wait and how many are set aside, over all accounts, unreadable ones among them. */
    ActBacklog backlog();
}
