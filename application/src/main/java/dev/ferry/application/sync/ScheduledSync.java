package dev.ferry.application.sync;

import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What is due beside the changes of users: deletions whose time has come, and settings of moved accounts to lock (R13,
 * R16). Thread-safe.
 */
public final class ScheduledSync {
    private static final int AT_ONCE = 200;

    /** After so many failures in a row it is the portal that fails, and not what it was asked. */
    private static final int DEAD = 3;

    private final Transactions transactions;
    private final Accounts accounts;
    private final SyncQueue queue;
    private final SyncOutbox syncOutbox;
    private final Outbox outbox;
    private final CheckedLegacyPortal portal;
    private final SyncRules rules;
    private final Clock clock;

    @Inject
    public ScheduledSync(
            Transactions transactions,
            Accounts accounts,
            SyncQueue queue,
            SyncOutbox syncOutbox,
            Outbox outbox,
            CheckedLegacyPortal portal,
            SyncRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.queue = queue;
        this.syncOutbox = syncOutbox;
        this.outbox = outbox;
        this.portal = portal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Owes the deletions whose time has come. Answers how many; none is due where it is none. */
    public int deletions() {
        if (rules.over(clock)) {
            return 0;
        }
        List<ScheduledDeletion> due = queue.dueDeletions(AT_ONCE, clock.instant());
        due.forEach(one -> transactions.run(() -> enqueue(one)));
        return due.size();
    }

    /** Somebody may have come back, or another node been faster, meanwhile. */
    private void enqueue(ScheduledDeletion one) {
        var _ = accounts.hold(one.account());
        if (queue.unschedule(one.account(), one.userKey())) {
            syncOutbox.add(one.account(), new LegacyChange.UserDeleted(one.userKey()));
        }
    }

    /**
     * Has the settings of moved accounts locked there, up to so many in one call. Answers of how many; none is owed
     * where it is none.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when it could be done for none of them; it is owed still, behind
     *     what is owed of others
     */
    public int locks() {
        return locks((_, _) -> {});
    }

    /** The same, where {@code failed} is told each account that could not be locked, and why. */
    public int locks(BiConsumer<PublisherId, PortUnavailable> failed) {
        if (rules.over(clock)) {
            return 0;
        }
        List<PublisherId> moved = outbox.accountsPending(Topic.LEGACY_LOCK, AT_ONCE);
        if (!moved.isEmpty()) {
            try {
                lock(Set.copyOf(moved));
            } catch (PortUnavailable unavailable) {
                return lockEach(moved, unavailable, failed);
            }
        }
        return moved.size();
    }

    private void lock(Set<PublisherId> moved) {
        portal.lockAll(moved);
        outbox.settle(Topic.LEGACY_LOCK, moved);
    }

    /** One that cannot be locked goes behind all others, so that it keeps none of them waiting. */
    private int lockEach(
            List<PublisherId> moved, PortUnavailable unavailable, BiConsumer<PublisherId, PortUnavailable> failed) {
        int locked = 0;
        int inARow = 0;
        for (PublisherId account : moved) {
            try {
                lock(Set.of(account));
                locked++;
                inARow = 0;
            } catch (PortUnavailable why) {
                failed.accept(account, why);
                transactions.run(() -> putBehind(account));
                inARow++;
            }
            if (inARow == DEAD) {
                break;
            }
        }
        if (locked == 0) {
            throw unavailable;
        }
        return locked;
    }

    private void putBehind(PublisherId account) {
        List<OutboxEntry> pending = outbox.pendingFor(account, Topic.LEGACY_LOCK);
        outbox.settle(Topic.LEGACY_LOCK, Set.of(account));
        outbox.addAll(pending);
    }
}
