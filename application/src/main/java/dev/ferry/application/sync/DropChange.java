package dev.ferry.application.sync;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.sync.SyncQueue;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * An operator gives up a change that the legacy portal will never take, so that what waits behind it goes on (R16). The
 * two sides may differ in it from then on, until they are compared and repaired.
 */
public final class DropChange {
    private final AccountAccess access;
    private final Transactions transactions;
    private final SyncQueue queue;
    private final Journal journal;
    private final SyncTrigger trigger;
    private final SharedClock shared;

    @Inject
    public DropChange(
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
     * The name of the kind of what was given up. Refuses all but operators, {@code account-not-found}, and
     * {@code not-set-aside} where the change of this number is not the one that is set aside of the account.
     */
    public Outcome<String> run(Requester who, PublisherId id, long number) {
        return AccountAccess.operatorOnly(who, () -> access.to(id, who)).then(_ -> {
            Optional<String> dropped = transactions.run(() -> drop(who, id, number));
            trigger.wakeUp();
            return Outcome.of(dropped, new Refusal(Code.NOT_SET_ASIDE));
        });
    }

    /** History says what kind of change it was, not whom it was about: it outlives the person's data. */
    private Optional<String> drop(Requester who, PublisherId id, long number) {
        Optional<String> dropped = queue.drop(id, number, shared.now());
        dropped.ifPresent(kind -> journal.note(who, Action.SYNC_DROPPED, id, Map.of("number", number, "change", kind)));
        return dropped;
    }
}
