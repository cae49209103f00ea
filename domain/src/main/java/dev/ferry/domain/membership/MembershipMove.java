package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Slug;

/** Whether a membership has left Partner Membership Center (R19). */
public enum MembershipMove implements Slug {
    /** Partner Center's profile shows its MPN ID, and nothing waits. */
    DONE,
    /** It still waits there. */
    WAITING;

    /** What the registry's answer says of it: one that has lapsed, or is not vetted, is shown by nobody's profile. */
    public static Lookup<MembershipMove> of(Lookup<Membership> registered) {
        return switch (registered) {
            case Lookup.Known<Membership>(var membership) -> of(membership.state());
            case Lookup.Unknown<Membership> _ -> Lookup.unknown();
            case Lookup.Unavailable<Membership>(var why) -> Lookup.unavailable(why);
        };
    }

    private static Lookup<MembershipMove> of(MembershipState state) {
        return switch (state) {
            case ACTIVE -> Lookup.known(DONE);
            case AWAITING_MEMBERSHIP_CENTER -> Lookup.known(WAITING);
            case INACTIVE, NOT_VETTED -> Lookup.unknown();
        };
    }
}
