package dev.ferry.testkit.offer;

import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PageField;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sample.AgreementSamples;
import dev.ferry.testkit.sample.OfferStages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers of moved accounts for which all was done that comes before a verdict. */
public final class HandedInOffers {
    private HandedInOffers() {}

    /** A published offer that AppSource lists on this page. */
    public static Offer listed(String id, String appSourceUrl) {
        return new Offer(
                new OfferId(id),
                "Offer " + id,
                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                Situation.PUBLISHED,
                true,
                Optional.of(appSourceUrl),
                false,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The account of this offer, which is there, did what it does once, with {@link AgreementSamples#ADDENDUM}; all
     * pages are given, and it was handed in.
     */
    public static void handIn(Stores stores, OfferKey key) {
        stores.marketplaceAccounts()
                .save(new MarketplaceAccount(
                        key.account(),
                        Optional.of(OfferStages.STAMP),
                        Optional.of(new Acceptance(AgreementSamples.ADDENDUM.version(), "digest", OfferStages.STAMP)),
                        Optional.of(new Billing(
                                new BillingProfile("Contoso", "SE", "Storgatan 1", "Ann", Optional.empty()),
                                OfferStages.STAMP,
                                Optional.of(OfferStages.STAMP)))));
        for (Page page : Page.values()) {
            stores.offers().savePage(key, complete(page));
        }
        ManagedOffer arrived = stores.offers().find(key).orElseThrow();
        Outcome<ManagedOffer> submitted = arrived.submitted("10.0", Tier.STANDARD, OfferStages.STAMP);
        stores.offers()
                .save(new ListedOffer(((Done<ManagedOffer>) submitted).value(), Optional.empty(), Optional.empty()));
    }

    /** A page on which nothing is missing. */
    public static PageContent complete(Page page) {
        Map<String, List<String>> values = new HashMap<>();
        page.fields().forEach(field -> values.put(field.name(), List.of(sample(field))));
        return new PageContent(page, values);
    }

    private static String sample(PageField field) {
        return switch (field.type()) {
            case LINE, TEXT -> "some text";
            case URL -> "https://contoso.example/" + field.name();
            case MARKET -> "SE";
            case CHOICE -> field.choices().getFirst();
        };
    }
}
