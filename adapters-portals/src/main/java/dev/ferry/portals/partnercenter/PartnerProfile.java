package dev.ferry.portals.partnercenter;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What Partner Center shows of a number. It tells neither tenant nor kind, and cannot tell a membership that has lapsed
 * or is still vetted from one that holds: for these stands what exports said.
 *
 * @param partnerName what the company is called there
 */
record PartnerProfile(Optional<String> partnerName) {

    /**
     * The membership, as far as exports said the rest of it: where nobody said the tenant, nobody can say (R9).
     *
     * @param waits whether the membership is still to be moved from Partner Membership Center; asked where it matters
     */
    Lookup<Membership> laidOver(MpnId number, Lookup<Membership> exported, BooleanSupplier waits) {
        return switch (exported) {
            case Lookup.Known<Membership>(var said) ->
                Lookup.known(new Membership(
                        number,
                        said.tenant(),
                        waits.getAsBoolean() ? MembershipState.AWAITING_MEMBERSHIP_CENTER : state(said.state()),
                        said.kind(),
                        partnerName.or(said::companyName)));
            case Lookup.Unknown<Membership> _ -> Lookup.unavailable(new Unavailability.Unconfirmed());
            case Lookup.Unavailable<Membership>(var why) -> Lookup.unavailable(why);
        };
    }

    private static MembershipState state(MembershipState exported) {
        return switch (exported) {
            case ACTIVE, AWAITING_MEMBERSHIP_CENTER -> MembershipState.ACTIVE;
            case INACTIVE, NOT_VETTED -> exported;
        };
    }

    /**
     * The membership of a number of which Partner Center shows nothing: it does not exist, unless exports said that it
     * still waits in Partner Membership Center. There Partner Center does not look, and nobody is to enrol anew (R9).
     */
    static Lookup<Membership> ofNone(Lookup<Membership> exported) {
        return exported.found()
                .filter(said -> said.state() == MembershipState.AWAITING_MEMBERSHIP_CENTER)
                .<Lookup<Membership>>map(Lookup::known)
                .orElseGet(Lookup::unknown);
    }
}
