package dev.ferry.domain.marketplace;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.Optional;

/**
 * What a moved account did for the commercial marketplace, once for all its offers (R19, R20).
 *
 * @param enrolled that it joined the commercial marketplace
 * @param addendum the last acceptance of the ISV addendum
 */
public record MarketplaceAccount(
        PublisherId id, Optional<Stamp> enrolled, Optional<Acceptance> addendum, Optional<Billing> billing) {

    /** One that did nothing of this. */
    public static MarketplaceAccount none(PublisherId id) {
        return new MarketplaceAccount(id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The first enrolment stands. */
    public MarketplaceAccount enrolledBy(Stamp stamp) {
        return enrolled.isPresent() ? this : new MarketplaceAccount(id, Optional.of(stamp), addendum, billing);
    }

    /** The first acceptance of a version stands, and that of a later one against an earlier. */
    public MarketplaceAccount accepting(Acceptance acceptance) {
        return addendum.filter(one -> !one.version().isBefore(acceptance.version()))
                        .isPresent()
                ? this
                : new MarketplaceAccount(id, enrolled, Optional.of(acceptance), billing);
    }

    /** Another profile has to be confirmed anew; the same changes nothing. */
    public MarketplaceAccount billedTo(BillingProfile profile, Stamp stamp) {
        return billing.filter(one -> one.profile().equals(profile)).isPresent()
                ? this
                : billedAs(new Billing(profile, stamp, Optional.empty()));
    }

    /** Confirmed once more, the later one counts: each draft asks for one behind its coming. */
    public Outcome<MarketplaceAccount> confirmingBilling(Stamp stamp) {
        return billing.map(one -> Outcome.done(billedAs(new Billing(one.profile(), one.given(), Optional.of(stamp)))))
                .orElseGet(() -> Outcome.refused(Code.BILLING_MISSING));
    }

    /** The same with this in the place of its billing. */
    public MarketplaceAccount billedAs(Billing changed) {
        return new MarketplaceAccount(id, enrolled, addendum, Optional.of(changed));
    }
}
