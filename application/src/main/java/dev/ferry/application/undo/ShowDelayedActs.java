package dev.ferry.application.undo;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/** What waits to be done, and what was refused when it was to be done. */
public final class ShowDelayedActs {
    private final AccountAccess access;
    private final DelayedActs delayed;

    @Inject
    public ShowDelayedActs(AccountAccess access, DelayedActs delayed) {
        this.access = access;
        this.delayed = delayed;
    }

    /**
     * On users of the account, as they were asked for: what waits, for who manages users, and for everybody what they
     * asked for themselves. Refuses {@code account-not-found}.
     */
    public Outcome<List<DelayedAct>> run(Requester who, PublisherId account) {
        return access.to(account, who)
                .map(found -> seen(
                        delayed.onUsers(account), one -> one.askedBy().is(who) || (found.manages() && one.waits())));
    }

    /** The same on enrolments. Refuses all but operators. */
    public Outcome<List<DelayedAct>> onEnrolments(Requester who) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(seen(
                        delayed.onEnrolments(), one -> one.askedBy().is(who) || one.waits())));
    }

    private static List<DelayedAct> seen(List<DelayedAct> all, Predicate<DelayedAct> which) {
        return all.stream().filter(which).toList();
    }
}
