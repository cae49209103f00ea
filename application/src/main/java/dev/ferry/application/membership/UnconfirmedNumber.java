package dev.ferry.application.membership;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.AccountStanding;
import java.util.Optional;

/**
 * An MPN ID that the registry knows and whose tenant nobody said.
 *
 * @param account that waits for it
 */
public record UnconfirmedNumber(MpnId mpnId, PublisherId account, String displayName) {

    /** That for which this account waits; absent where it waits for something else, or for nothing. */
    static Optional<UnconfirmedNumber> of(AccountStanding standing) {
        return standing.grounds()
                .mpnId()
                .filter(_ -> standing.findings().stream().anyMatch(UnconfirmedNumber::isUnconfirmed))
                .map(number -> new UnconfirmedNumber(number, standing.account(), standing.displayName()));
    }

    private static boolean isUnconfirmed(Finding finding) {
        return finding instanceof Finding.RegistryUnavailable(var _, Unavailability.Unconfirmed _);
    }
}
