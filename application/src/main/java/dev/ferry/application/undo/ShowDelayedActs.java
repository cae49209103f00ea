package dev.ferry.application.undo;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What waits to be done, and what was refused when it was to be done. */
public final class ShowDelayedActs {
    private final AccountAccess access;
    private final DelayedActs delayed;
    private final SharedClock shared;

    @Inject
    public ShowDelayedActs(AccountAccess access, DelayedActs delayed, SharedClock shared) {
        this.access = access;
        this.delayed = delayed;
        this.shared = shared;
    }

    /**
     * On users of the account, as they were asked for: what waits, for who manages users, and for everybody what they
     * asked for themselves. Refuses {@code account-not-found}.
     */
    public Outcome<List<DelayedActView>> run(Requester who, PublisherId account) {
        return access.to(account, who).map(found -> seen(delayed.onUsers(account), who, found.manages()));
    }

    /** The same on enrolments. Refuses all but operators. */
    public Outcome<List<DelayedActView>> onEnrolments(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(seen(delayed.onEnrolments(), who, true)));
    }

    /** What others were refused is theirs to read. */
    private List<DelayedActView> seen(List<DelayedAct> all, Requester who, boolean ofOthers) {
        Instant now = shared.now();
        return all.stream()
                .map(one -> new DelayedActView(one, one.askedBy().is(who), left(one, now)))
                .filter(one -> one.theirs() || (ofOthers && one.delayed().waits()))
                .toList();
    }

    private static Duration left(DelayedAct one, Instant now) {
        return one.waits() && one.dueAt().isAfter(now) ? Duration.between(now, one.dueAt()) : Duration.ZERO;
    }
}
