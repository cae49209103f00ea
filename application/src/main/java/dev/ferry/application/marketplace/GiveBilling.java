package dev.ferry.application.marketplace;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.ShownName;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An owner or manager gives the account's billing profile, or changes it (R19). */
public final class GiveBilling {
    private final AccountSide side;

    @Inject
    public GiveBilling(AccountSide side) {
        this.side = side;
    }

    /**
     * What was typed in.
     *
     * @param country ISO 3166 alpha-2
     * @param taxId where absent, the one that was given stays: managers do not see it
     */
    public record Wish(String companyName, String country, String address, String contact, Optional<String> taxId) {

        /** The first that is missing, by its name. */
        public Optional<String> missing() {
            Map<String, String> required = new LinkedHashMap<>();
            required.put("companyName", companyName);
            required.put("country", country);
            required.put("address", address);
            required.put("contact", contact);
            return required.entrySet().stream()
                    .filter(one -> one.getValue().isBlank())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /**
     * The profile as it is now. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only},
     * {@code value-missing}, {@code value-too-long}, {@code control-characters}, {@code malformed-country}.
     */
    public Outcome<Optional<Billing>> run(Requester who, PublisherId id, Wish wish) {
        return side.managedBy(who, id)
                .then(_ -> read(wish))
                .then(profile -> side.act(
                        who,
                        id,
                        Action.BILLING_GIVEN,
                        (account, stamp) -> Outcome.done(changed(account, profile, stamp)),
                        GiveBilling::facts))
                .map(ShowBilling::shown);
    }

    private static Outcome<BillingProfile> read(Wish wish) {
        if (wish.missing().isPresent()) {
            return Outcome.refused(Code.VALUE_MISSING);
        }
        return line(wish.companyName())
                .then(company -> CompanyProfile.readCountry(wish.country())
                        .then(country -> line(wish.address())
                                .then(address -> line(wish.contact())
                                        .then(contact -> ShownName.read(wish.taxId())
                                                .map(taxId -> new BillingProfile(
                                                        company, country, address, contact, taxId))))));
    }

    private static Outcome<String> line(String typed) {
        return ShownName.read(Optional.of(typed)).map(Optional::orElseThrow);
    }

    private static MarketplaceAccount changed(MarketplaceAccount account, BillingProfile given, Stamp stamp) {
        Optional<String> taxId = given.taxId()
                .or(() -> account.billing().flatMap(one -> one.profile().taxId()));
        return account.billedTo(
                new BillingProfile(given.companyName(), given.country(), given.address(), given.contact(), taxId),
                stamp);
    }

    /** A tax id is no fact of history, which others read too. */
    private static Map<String, Object> facts(MarketplaceAccount before, MarketplaceAccount after) {
        Map<String, Object> facts = new TreeMap<>();
        before.billing().ifPresent(billing -> facts.put("before", facts(billing.profile())));
        after.billing().ifPresent(billing -> facts.put("after", facts(billing.profile())));
        return facts;
    }

    private static Map<String, Object> facts(BillingProfile profile) {
        return Map.of(
                "companyName", profile.companyName(),
                "country", profile.country(),
                "address", profile.address(),
                "contact", profile.contact());
    }
}
