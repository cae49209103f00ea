package dev.ferry.application.sync;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.domain.sync.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** How far the legacy portal is behind (R16). */
public final class ShowSync {
    private static final int MOST = 200;

    private final AccountAccess access;
    private final SyncQueue queue;
    private final Outbox outbox;
    private final SyncRules rules;
    private final Clock clock;

    @Inject
    public ShowSync(AccountAccess access, SyncQueue queue, Outbox outbox, SyncRules rules, Clock clock) {
        this.access = access;
        this.queue = queue;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is owed.
     *
     * @param oldestPendingSeconds the age of the oldest change that is owed or set aside; 0 where none is
     * @param locksOwed of how many accounts the settings are to be made read-only there still
     * @param unlocked the first of these accounts, longest owed first; at most 200
     * @param changes of an account all that are owed, over all accounts those that are set aside; at most 200
     * @param retirement the legacy portal's last day
     * @param nearsItsEnd whether what is set aside is to be looked at now, because that day comes near
     */
    public record SyncView(
            SyncStatus status,
            long oldestPendingSeconds,
            long locksOwed,
            List<PublisherId> unlocked,
            List<PendingChange> changes,
            Optional<LastDay> retirement,
            boolean nearsItsEnd) {}

    /** Of one account; refuses {@code account-not-found}, and {@code owner-only} to contributors. */
    public Outcome<SyncView> of(Requester who, PublisherId id) {
        return access.to(id, who)
                .then(AccessibleAccount::unlessContributor)
                .map(_ -> view(Optional.of(id), unlocked(id), queue.pending(id, MOST)));
    }

    /** Of all accounts; refuses all but operators. */
    public Outcome<SyncView> ofAll(Requester who) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(
                        view(Optional.empty(), outbox.accountsPending(Topic.LEGACY_LOCK, MOST), queue.setAside(MOST))));
    }

    private List<PublisherId> unlocked(PublisherId account) {
        return outbox.pendingFor(account, Topic.LEGACY_LOCK).isEmpty() ? List.of() : List.of(account);
    }

    /**
     * Numbers alone, of all accounts together: for anyone who measures the installation, so for nobody in particular.
     */
    public SyncView measured() {
        return view(Optional.empty(), List.of(), List.of());
    }

    private SyncView view(Optional<PublisherId> account, List<PublisherId> unlocked, List<PendingChange> changes) {
        SyncStatus status = queue.status(account);
        long age = status.oldestPending()
                .map(oldest -> Math.max(0, clock.instant().getEpochSecond() - oldest.getEpochSecond()))
                .orElse(0L);
        long locks = account.map(
                        id -> (long) outbox.pendingFor(id, Topic.LEGACY_LOCK).size())
                .orElseGet(() -> outbox.count(Topic.LEGACY_LOCK));
        return new SyncView(status, age, locks, unlocked, changes, rules.retirement(), rules.nearsItsEnd(clock));
    }
}
