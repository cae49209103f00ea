package dev.ferry.application.membership;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.standing.AccountStanding;
import java.util.Comparator;

/**
 * An MPN ID that the registry knows and whose tenant nobody said.
 *
 * @param account that waits for it
 */
public record UnconfirmedNumber(MpnId mpnId, PublisherId account, String displayName)
        implements Comparable<UnconfirmedNumber> {
    private static final Comparator<UnconfirmedNumber> IN_ORDER =
            Comparator.comparing(UnconfirmedNumber::mpnId).thenComparing(UnconfirmedNumber::account);

    static UnconfirmedNumber of(MpnId mpnId, AccountStanding standing) {
        return new UnconfirmedNumber(mpnId, standing.account(), standing.displayName());
    }

    /** By number, and by account where several hold one. */
    @Override
    public int compareTo(UnconfirmedNumber other) {
        return IN_ORDER.compare(this, other);
    }
}
