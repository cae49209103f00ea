package dev.ferry.domain.membership;

import java.util.List;

/**
 * Memberships on their way from an export into the embedded registry. Not thread-safe. A dry run leaves nothing behind
 * when it is closed; what an intake that is no dry run took in stays.
 */
public interface MembershipIntake extends AutoCloseable {

    /** Takes these in; a membership with the same number is replaced. Safe to repeat. */
    void takeIn(List<Membership> memberships);

    /** The embedded registry as it stands with what was taken in so far. Usable until this is closed. */
    MpnRegistry registry();

    @Override
    void close();
}
