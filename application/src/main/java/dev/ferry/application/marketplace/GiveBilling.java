package dev.ferry.application.marketplace;

import dev.ferry.application.input.TypedFields;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.ShownName;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** An owner or manager gives the account's billing profile, or changes it (R19). */
public final class GiveBilling {
    private static final Map<String, Function<BillingProfile, Optional<String>>> MEMBERS = new TreeMap<>(Map.of(
            "companyName", profile -> Optional.of(profile.companyName()),
            "country", profile -> Optional.of(profile.country()),
            "address", profile -> Optional.of(profile.address()),
            "contact", profile -> Optional.of(profile.contact()),
            "taxId", BillingProfile::taxId));

    private final AccountSide side;

    @Inject
    public GiveBilling(AccountSide side) {
        this.side = side;
    }

    /**
     * What was typed in.
     *
     * @param country ISO 3166 alpha-2
     * @param taxId where absent, the one that was given stays, which managers do not see; a blank one takes it away
     */
    public record Wish(String companyName, String country, String address, String contact, Optional<String> taxId) {

        /** All that is wrong with it in itself, by the names of its members, in their order. */
        public Map<String, Refusal> faults() {
            TypedFields fields = new TypedFields();
            fields.needed("companyName", companyName, GiveBilling::line);
            fields.needed("country", country, CompanyProfile::readCountry);
            fields.needed("address", address, GiveBilling::line);
            fields.needed("contact", contact, GiveBilling::line);
            fields.read("taxId", ShownName.read(taxId));
            return fields.faults();
        }
    }

    /**
     * The profile as it is now. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only},
     * {@code value-missing}, {@code value-too-long}, {@code control-characters}, {@code malformed-country}.
     */
    public Outcome<Optional<Billing>> run(Requester who, PublisherId id, Wish wish) {
        return run(who, id, wish, _ -> true);
    }

    /**
     * The same of who may have seen another profile. Refuses {@code changed-meanwhile} too.
     *
     * @param asSeen whether the profile, as {@link ShowBilling} shows it to them, still is what they saw
     */
    public Outcome<Optional<Billing>> run(
            Requester who, PublisherId id, Wish wish, Predicate<Optional<Billing>> asSeen) {
        return side.managedBy(who, id)
                .then(_ -> read(wish))
                .then(profile -> side.act(
                        who,
                        id,
                        Action.BILLING_GIVEN,
                        seen -> asSeen.test(ShowBilling.shown(seen)),
                        (account, stamp) -> Outcome.done(account.billedTo(withTaxId(account, profile, wish), stamp)),
                        (before, after) -> Map.of("changed", changed(before, after))))
                .map(ShowBilling::shown);
    }

    private static Outcome<BillingProfile> read(Wish wish) {
        return TypedFields.unless(wish.faults(), wish)
                .then(_ -> line(wish.companyName()))
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

    private static BillingProfile withTaxId(MarketplaceAccount account, BillingProfile given, Wish wish) {
        return wish.taxId().isPresent()
                ? given
                : new BillingProfile(
                        given.companyName(),
                        given.country(),
                        given.address(),
                        given.contact(),
                        account.billing().flatMap(one -> one.profile().taxId()));
    }

    /** Which members, and never what they say: history is read by others, and outlives who is erased. */
    private static List<String> changed(MarketplaceAccount before, MarketplaceAccount after) {
        Optional<BillingProfile> then = before.billing().map(Billing::profile);
        Optional<BillingProfile> now = after.billing().map(Billing::profile);
        return MEMBERS.entrySet().stream()
                .filter(member -> !then.flatMap(member.getValue()).equals(now.flatMap(member.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
