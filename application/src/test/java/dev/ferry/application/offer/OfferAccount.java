package dev.ferry.application.offer;

import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;

import dev.ferry.application.Installation;
import dev.ferry.application.marketplace.AcceptAgreement;
import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.marketplace.GiveBilling;
import dev.ferry.application.marketplace.ShowAgreements;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PageField;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contoso after its move, which did all that an account does once; what its owner does with its offers. */
final class OfferAccount {
    static final PublisherId CONTOSO = Samples.id("contoso");
    static final Requester OWNER = person("owner@contoso.example");
    static final SubmitOffer.Wish LATEST = new SubmitOffer.Wish("10.0", Tier.STANDARD);

    final Installation ferry = new Installation();

    OfferAccount(Offer... offers) {
        ferry.with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"))
                        .withOffers(offers)
                        .build());
        ferry.migrate(Installation.wave());
        value(ferry.get(EnrolInMarketplace.class)
                .run(OWNER, CONTOSO, EnrolInMarketplace.Program.COMMERCIAL_MARKETPLACE.slug()));
        AgreementText text = value(ferry.get(ShowAgreements.class).run(OWNER, CONTOSO, Language.ENGLISH))
                .getFirst()
                .text();
        value(ferry.get(AcceptAgreement.class)
                .run(OWNER, CONTOSO, text.version().toString(), text.digest()));
        value(ferry.get(GiveBilling.class)
                .run(OWNER, CONTOSO, new GiveBilling.Wish("Contoso AB", "SE", "Storgatan 1", "Ann", Optional.empty())));
        value(ferry.get(ConfirmBilling.class).run(OWNER, CONTOSO));
    }

    static OfferKey key(String offer) {
        return new OfferKey(CONTOSO, new OfferId(offer));
    }

    /** An offer that may be handed in. */
    OfferKey complete(String offer) {
        value(ferry.get(CreateOffer.class)
                .run(
                        OWNER,
                        CONTOSO,
                        new CreateOffer.Wish(
                                new OfferId(offer), "CRM", OfferKind.DYNAMICS_365_OPERATIONS, Optional.empty())));
        for (Page page : Page.values()) {
            value(ferry.get(GiveOfferPage.class).run(OWNER, key(offer), complete(page), Optional.empty()));
        }
        return key(offer);
    }

    static PageContent complete(Page page) {
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

    OfferView submit(OfferKey offer) {
        return value(ferry.get(SubmitOffer.class).run(OWNER, offer, LATEST));
    }

    /** The offer as its owner sees it now. */
    OfferView see(OfferKey offer) {
        Outcome<OfferView> seen = ferry.get(ShowOffer.class).run(OWNER, offer);
        return value(seen);
    }
}
