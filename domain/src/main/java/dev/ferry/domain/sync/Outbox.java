package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is still owed to other systems. An adapter is right when it passes {@code OutboxContract}. Thread-safe; no
 * argument or answer is or holds null, and an empty set or list is asked, or stored, as any other. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own.
 */
public interface Outbox {

    /** Adds these in this order, in the transaction of the change that they tell of. */
    void addAll(List<OutboxEntry> entries);

    /** What is owed for one account, oldest first. */
    List<OutboxEntry> pendingFor(PublisherId account);

    /** What is owed for one account of this topic, oldest first. */
    default List<OutboxEntry> pendingFor(PublisherId account, Topic topic) {
        return pendingFor(account).stream()
                .filter(entry -> entry.topic() == topic)
                .toList();
    }

    /**
     * Takes out up to {@code limit} of what is owed on this topic, oldest first, for those who run the transaction that
     * it is called in: another at the same time gets others.
     */
    default List<OutboxEntry> take(Topic topic, int limit) {
        return take(topic, Instant.EPOCH, limit);
    }

    /** The same of what is owed since then: what was owed before stays owed. */
    List<OutboxEntry> take(Topic topic, Instant since, int limit);

    /** The accounts that are owed something on this topic, oldest first, up to {@code limit}; it stays owed. */
    List<PublisherId> accountsPending(Topic topic, int limit);

    /** All that is owed on this topic for these is owed no more. */
    void settle(Topic topic, Set<PublisherId> accounts);

    /** How much is owed in all. */
    long count();

    /** How much is owed on this topic. */
    default long count(Topic topic) {
        return count(topic, Instant.EPOCH);
    }

    /** How much is owed on this topic since then. */
    long count(Topic topic, Instant since);
}
