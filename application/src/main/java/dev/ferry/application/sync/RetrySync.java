package dev.ferry.application.sync;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.sync.SyncQueue;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** An operator has what was set aside delivered again, once what was in the way is mended (R16). */
public final class RetrySync {
    private final AccountAccess access;
    private final Transactions transactions;
    private final SyncQueue queue;
    private final Journal journal;
    private final SyncTrigger trigger;
    private final SharedClock shared;

    @Inject
    public RetrySync(
            AccountAccess access,
            Transactions transactions,
            SyncQueue queue,
            Journal journal,
            SyncTrigger trigger,
            SharedClock shared) {
        this.access = access;
        this.transactions = transactions;
        this.queue = queue;
        this.journal = journal;
        this.trigger = trigger;
        this.shared = shared;
    }

    /**
     * How many changes are due again, with all that waits behind them. Safe to repeat: nothing is noted where nothing
     * was set aside. Refuses all but operators, and {@code account-not-found}.
     *
     * @param account absent: of all accounts
     */
    public Outcome<Integer> run(Requester who, Optional<PublisherId> account) {
        return AccountAccess.operatorOnly(
                who,
                () -> known(who, account).map(_ -> {
                    int retried = transactions.run(() -> retry(who, account));
                    trigger.wakeUp();
                    return retried;
                }));
    }

    private Outcome<Optional<PublisherId>> known(Requester who, Optional<PublisherId> account) {
        return account.map(id -> access.to(id, who).map(_ -> account)).orElseGet(() -> Outcome.done(account));
    }

    private int retry(Requester who, Optional<PublisherId> account) {
        int retried = queue.retryAll(account, shared.now());
        if (retried > 0) {
            journal.note(who.actor(), Action.SYNC_RETRIED, account, Map.of("changes", retried));
        }
        return retried;
    }
}
