package dev.ferry.domain.membership;

/**
 * Ferry's own copy of the memberships that exports bring. An adapter is right when it passes
 * {@code MembershipsContract}.
 */
public interface Memberships {

    /** Takes memberships in for good, each batch at once. */
    MembershipIntake intake();

    /** Takes memberships in for a dry run: the same answers, and nothing stays. */
    MembershipIntake dryRunIntake();
}
