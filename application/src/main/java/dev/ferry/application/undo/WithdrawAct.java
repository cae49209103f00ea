package dev.ferry.application.undo;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who asked for an act undoes it while it waits, or takes note that it was refused. */
public final class WithdrawAct {
    private final AccountAccess access;
    private final DelayedActs delayed;

    @Inject
    public WithdrawAct(AccountAccess access, DelayedActs delayed) {
        this.access = access;
        this.delayed = delayed;
    }

    /**
     * The act as it was. Refuses {@code account-not-found}, and {@code too-late-to-undo} where it has been done, or is
     * not the requester's. What they may do in the account means nothing: they take back only what they asked for.
     */
    public Outcome<DelayedAct> run(Requester who, PublisherId account, UUID id) {
        return access.to(account, who).then(_ -> withdraw(who, account, id));
    }

    /** The same on an enrolment. Refuses all but operators, and {@code too-late-to-undo}. */
    public Outcome<DelayedAct> onEnrolment(Requester who, PublisherId account, UUID id) {
        return AccountAccess.operatorOnly(who, () -> withdraw(who, account, id));
    }

    private Outcome<DelayedAct> withdraw(Requester who, PublisherId account, UUID id) {
        return Outcome.of(
                AskedBy.of(who).flatMap(askedBy -> delayed.withdraw(id, account, askedBy)),
                new Refusal(Code.TOO_LATE_TO_UNDO));
    }
}
