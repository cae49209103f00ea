package dev.ferry.application.document;

import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.Stamp;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An account's billing profile, and what was said of it; empty where none was given. */
public record BillingDocument(
        @Nullable String companyName,
        @Nullable String country,
        @Nullable String address,
        @Nullable String contact,
        @Nullable String taxId,
        @Nullable String givenAt,
        @Nullable String givenBy,
        @Nullable String confirmedAt,
        @Nullable String confirmedBy) {

    public static BillingDocument of(Optional<Billing> billing) {
        Optional<BillingProfile> profile = billing.map(Billing::profile);
        Optional<Stamp> given = billing.map(Billing::given);
        Optional<Stamp> confirmed = billing.flatMap(Billing::confirmed);
        return new BillingDocument(
                text(profile, BillingProfile::companyName),
                text(profile, BillingProfile::country),
                text(profile, BillingProfile::address),
                text(profile, BillingProfile::contact),
                profile.flatMap(BillingProfile::taxId).orElse(null),
                text(given, stamp -> stamp.at().toString()),
                text(given, Stamp::by),
                text(confirmed, stamp -> stamp.at().toString()),
                text(confirmed, Stamp::by));
    }

    private static <T> @Nullable String text(Optional<T> from, Function<T, String> text) {
        return from.map(text).orElse(null);
    }
}
