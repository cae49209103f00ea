package dev.ferry.domain.undo;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserId;

/** An act that takes something away from somebody, and of which people think better at once. */
public sealed interface UndoableAct {

    /** The account that it is about. */
    PublisherId account();

    /** Whom or what it is about: of two acts on one subject of an account one waits at a time. */
    String subject();

    /** An act on a user of a moved account (R15). */
    sealed interface OnUser extends UndoableAct {
        UserId user();

        /** Which the user had when it was asked for, and must still have when it is done. */
        long version();

        @Override
        default String subject() {
            return "user " + user();
        }
    }

    /** The user loses their access. */
    record RemoveUser(PublisherId account, UserId user, long version) implements OnUser {}

    /** The user is given another role. */
    record ChangeRole(PublisherId account, UserId user, Role role, long version) implements OnUser {}

    /**
     * A company is not let into the partner network (R8).
     *
     * @param reason as it was typed, in one line
     */
    record TurnDownEnrolment(PublisherId account, MpnId mpnId, String reason) implements UndoableAct {
        @Override
        public String subject() {
            return "mpn-id " + mpnId.value();
        }
    }
}
