package dev.ferry.domain.marketplace;

import java.util.Optional;

/**
 * Whom bills are sent to, as it was written.
 *
 * @param country ISO 3166 alpha-2, upper case
 * @param address the postal one
 * @param contact a person, by name or address
 * @param taxId shown to owners alone
 */
public record BillingProfile(
        String companyName, String country, String address, String contact, Optional<String> taxId) {

    public BillingProfile withoutTaxId() {
        return new BillingProfile(companyName, country, address, contact, Optional.empty());
    }
}
