package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Slug;

/** What the registry records of a membership; {@link Standing} is what it means for a move. */
public enum MembershipState implements Slug {
    ACTIVE(Standing.ACTIVE),
    INACTIVE(Standing.INACTIVE),
    NOT_VETTED(Standing.NOT_VETTED),
    AWAITING_MEMBERSHIP_CENTER(Standing.AWAITING_MEMBERSHIP_CENTER);

    private final Standing standing;

    MembershipState(Standing standing) {
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }
}
