package dev.ferry.application.undo;

import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.messages.Language;
import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.undo.UndoableAct;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** The use cases behind acts that can be undone: what they would say, and doing them. Thread-safe. */
public final class UndoableActs {
    private final RemoveUser removeUser;
    private final ChangeRole changeRole;
    private final Enrolments enrolments;

    @Inject
    public UndoableActs(RemoveUser removeUser, ChangeRole changeRole, Enrolments enrolments) {
        this.removeUser = removeUser;
        this.changeRole = changeRole;
        this.enrolments = enrolments;
    }

    /**
     * Whether anything would change if it were done now; refuses what doing it would, as far as that is known before.
     */
    Outcome<Boolean> wouldChange(Requester who, UndoableAct act) {
        return switch (act) {
            case UndoableAct.RemoveUser(var account, var user, var version) ->
                removeUser.check(who, account, user, OptionalLong.of(version)).map(_ -> true);
            case UndoableAct.ChangeRole(var account, var user, var role, var version) ->
                changeRole.wouldChange(who, account, user, role, OptionalLong.of(version));
            case UndoableAct.TurnDownEnrolment(var _, var mpnId, var reason) ->
                enrolments.check(who, mpnId, Optional.of(reason)).map(_ -> true);
        };
    }

    /** Does it, and refuses what its use case does. */
    Outcome<UndoableAct> run(Requester who, UndoableAct act, Language language) {
        return switch (act) {
            case UndoableAct.RemoveUser(var account, var user, var version) ->
                removeUser
                        .run(who, account, user, OptionalLong.of(version), language)
                        .map(_ -> act);
            case UndoableAct.ChangeRole(var account, var user, var role, var version) ->
                changeRole
                        .run(who, account, user, role, OptionalLong.of(version), language)
                        .map(_ -> act);
            case UndoableAct.TurnDownEnrolment(var _, var mpnId, var reason) ->
                enrolments.decide(who, mpnId, false, Optional.of(reason)).map(_ -> act);
        };
    }
}
