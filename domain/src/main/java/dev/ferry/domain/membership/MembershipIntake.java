package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Unavailability;
import java.util.List;
import java.util.Optional;

/**
 * Memberships on their way from an export into the embedded registry. Not thread-safe. A dry run leaves nothing behind
 * when it is closed; what an intake that is no dry run took in stays.
 */
public interface MembershipIntake extends AutoCloseable {

    /** Takes these in; a membership with the same number is replaced, and lost no longer. Safe to repeat. */
    void takeIn(List<Membership> memberships);

    /**
     * Takes down which memberships were lost: their numbers are unavailable, whatever was known of them, until each is
     * taken in; so is, for who would enrol, whether their tenants have a membership. All of them have a number. What
     * was enrolled here stands. Safe to repeat.
     */
    void markLost(List<LostMembership> lost);

    /**
     * Says whether memberships may be missing nobody knows which: then every number that is not known is unavailable,
     * and nobody can say whether a tenant has a membership. Stands until it is said anew.
     *
     * @param why empty where none are
     */
    void markIncomplete(Optional<Unavailability> why);

    /**
     * Ends what {@link #markLost} said, of earlier exports too: for behind the last row of a whole export of which no
     * membership was lost. Safe to repeat.
     */
    void forgetLost();

    /** The embedded registry as it stands with what was taken in so far. Usable until this is closed. */
    MpnRegistry registry();

    @Override
    void close();
}
