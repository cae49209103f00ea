package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outbox of sync-back: what the legacy portal is owed, in order for each account (R16). An adapter is right when it
 * passes {@code SyncQueueContract}. Thread-safe; several nodes share one. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own. Leases, and when a change is due, go by the {@link dev.ferry.domain.operation.SharedClock}, by which callers say
 * {@code at} of a claim or its end, and {@code dueAt}.
 */
public interface SyncQueue {

    /**
     * Adds these in this order, behind all that is owed of their accounts, in the transaction of the change that they
     * tell of, which {@link dev.ferry.domain.account.Accounts#hold holds} the account. Due at once, or after what is
     * owed before.
     */
    void addAll(List<Change> changes);

    /** Has this user's deletion added once its time has come, in the place of what was scheduled for them. */
    void schedule(ScheduledDeletion deletion);

    /** The same of several users, each of whom is named once. */
    default void scheduleAll(Collection<ScheduledDeletion> deletions) {
        deletions.forEach(this::schedule);
    }

    /** Takes back what was scheduled for a user. Answers whether anything was. */
    boolean unschedule(PublisherId account, String userKey);

    /** Takes back whatever was scheduled for these users, by the accounts that they are in. */
    default void unscheduleAll(Map<PublisherId, Set<String>> userKeys) {
        userKeys.forEach((account, keys) -> keys.forEach(key -> unschedule(account, key)));
    }

    /** Up to {@code limit} deletions whose time has come, longest first. They stay scheduled. */
    List<ScheduledDeletion> dueDeletions(int limit, Instant at);

    /**
     * Accounts of which something is due, longest first, with what they are owed, for the caller alone: nobody else
     * gets anything of them before the lease is over. A change that this version cannot read is set aside with that
     * reason once it is the first of its account, and holds up no other account.
     *
     * @param accounts how many accounts at most
     * @param each how many changes of each at most, from its oldest
     */
    List<ClaimedRun> claim(int accounts, int each, Instant at, Duration lease);

    /**
     * Ends claims. What was delivered is noted no matter who holds the account meanwhile, because it is true; of the
     * rest only what the caller still holds.
     */
    void settle(List<Settled> all, Instant at);

    /**
     * All that is set aside, of this account or of all, is due then, as if it had never been tried. Answers how many
     * changes.
     */
    int retryAll(Optional<PublisherId> account, Instant dueAt);

    /**
     * Takes out the change that is set aside of this account, so that it is never delivered; what waits behind it is
     * due then, as if it had never waited. Answers the name of its kind, which may be one that this version does not
     * know: nothing, and all stays as it is, if the change of this number is not the one that is set aside there.
     */
    Optional<String> drop(PublisherId account, long number, Instant dueAt);

    /**
     * Takes back all that is owed of this user, who is erased once nothing is delivered any more. Where the first
     * change was one of them, the next is due then, as if it had never been tried. Answers how many there were.
     */
    int takeBack(PublisherId account, String userKey, Instant dueAt);

    /** How much is owed, of this account or of all. */
    SyncStatus status(Optional<PublisherId> account);

    /**
     * What of an account is owed or set aside, oldest first, up to {@code most}, as far as this version can read it.
     */
    List<PendingChange> pending(PublisherId account, int most);

    /** Those of these accounts of which anything is owed or set aside. */
    Set<PublisherId> withPending(Set<PublisherId> accounts);

    /** All that are set aside and can be read, of all accounts in the order of their ids, up to {@code most}. */
    List<PendingChange> setAside(int most);

    /**
     * When which change of each user of these accounts was delivered last, by the user's key in the legacy portal. One
     * that was longer ago than 30 days may be missing, and of one whose deletion was delivered last, nothing is kept;
     * an account of which there is none is absent.
     */
    Map<PublisherId, Map<String, Delivered>> lastDelivered(Set<PublisherId> accounts);

    /** The same of one account. */
    default Map<String, Delivered> lastDelivered(PublisherId account) {
        return lastDelivered(Set.of(account)).getOrDefault(account, Map.of());
    }

    /** Forgets all that tells of this user but what is still owed: they were erased. */
    void forget(PublisherId account, String userKey);
}
