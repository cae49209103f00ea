package dev.ferry.application.act;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** An operator has other systems told again of the acts that were set aside, once what was in the way is mended. */
public final class RetryActs {
    private final Transactions transactions;
    private final ActQueue queue;
    private final Journal journal;
    private final TellActs tellActs;
    private final SharedClock shared;

    @Inject
    public RetryActs(
            Transactions transactions, ActQueue queue, Journal journal, TellActs tellActs, SharedClock shared) {
        this.transactions = transactions;
        this.queue = queue;
        this.journal = journal;
        this.tellActs = tellActs;
        this.shared = shared;
    }

    /**
     * How many acts were due again, of which some are told by now. Safe to repeat: nothing is noted where nothing was
     * set aside. Refuses all but operators.
     *
     * @param account absent: of all accounts
     */
    public Outcome<Integer> run(Requester who, Optional<PublisherId> account) {
        return AccountAccess.operatorOnly(who, () -> {
            int retried = transactions.run(() -> retry(who, account));
            tellActs.run();
            return Outcome.done(retried);
        });
    }

    private int retry(Requester who, Optional<PublisherId> account) {
        int retried = queue.retryAll(account, shared.now());
        if (retried > 0) {
            journal.note(who.actor(), Action.ACTS_RETRIED, account, Map.of("acts", retried));
        }
        return retried;
    }
}
