package dev.ferry.domain.marketplace;

import java.util.Optional;

/**
 * An account's billing profile, and what was said of it.
 *
 * @param given when it was last changed
 * @param confirmed that it is correct and complete as it stands (R20); absent since a change
 */
public record Billing(BillingProfile profile, Stamp given, Optional<Stamp> confirmed) {

    public Billing withoutTaxId() {
        return new Billing(profile.withoutTaxId(), given, confirmed);
    }
}
