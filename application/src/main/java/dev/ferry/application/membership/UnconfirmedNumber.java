package dev.ferry.application.membership;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.AccountStanding;
import java.time.Instant;
import java.util.Optional;

/**
 * An MPN ID that the registry knows and whose tenant nobody said.
 *
 * @param account that waits for it
 * @param given by whom and when, where an owner typed it in; absent where an export said it
 */
public record UnconfirmedNumber(MpnId mpnId, PublisherId account, String displayName, Optional<Given> given) {

    /**
     * When an owner typed a number in.
     *
     * @param by as history names them: a person who was erased, by their pseudonym
     */
    public record Given(String by, Instant at) {}

    /** One that an export said. */
    public UnconfirmedNumber(MpnId mpnId, PublisherId account, String displayName) {
        this(mpnId, account, displayName, Optional.empty());
    }

    /** The same, typed in by somebody where that is known. */
    UnconfirmedNumber given(Optional<Given> some) {
        return new UnconfirmedNumber(mpnId, account, displayName, some);
    }

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
