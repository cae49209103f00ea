package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers and facts to derive checklists from. */
final class OfferCases {
    static final Instant CAME = Instant.parse("2019-07-01T12:00:00Z");
    static final Stamp LATER = new Stamp(CAME.plusSeconds(60), "anna@contoso.example");
    static final LocalDate ADDENDUM = LocalDate.of(2019, 7, 1);
    static final OfferKey KEY = key("crm");

    private OfferCases() {}

    static OfferKey key(String offer) {
        return new OfferKey(new PublisherId("contoso"), new OfferId(offer));
    }

    static ManagedOffer offer(Situation situation) {
        return offer(situation, OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT);
    }

    static ManagedOffer offer(Situation situation, OfferKind kind) {
        return ManagedOffer.of(
                KEY,
                new Offer(
                        KEY.id(),
                        "Contoso CRM",
                        kind,
                        situation,
                        false,
                        Optional.empty(),
                        false,
                        false,
                        false,
                        true,
                        Optional.of("Contoso AB"),
                        List.of("Anna <anna@contoso.example>"),
                        List.of(),
                        List.of("SE")),
                CAME);
    }

    static MarketplaceAccount account() {
        return MarketplaceAccount.none(KEY.account());
    }

    /** One that did all that an account does once. */
    static MarketplaceAccount readyAccount() {
        return new MarketplaceAccount(
                KEY.account(),
                Optional.of(LATER),
                Optional.of(new Acceptance(ADDENDUM, "digest", LATER)),
                Optional.of(new Billing(
                        new BillingProfile("Contoso AB", "SE", "Storgatan 1", "Anna", Optional.empty()),
                        LATER,
                        Optional.of(LATER))));
    }

    static AccountFacts facts(MarketplaceAccount account) {
        return new AccountFacts(true, account, ADDENDUM, Lookup.known(MembershipMove.DONE));
    }

    static AccountFacts notMoved() {
        return new AccountFacts(false, account(), ADDENDUM, Lookup.unknown());
    }

    static SystemFacts listed() {
        return new SystemFacts(
                Lookup.known(new PublicListing(
                        KEY, "Contoso CRM", Optional.empty(), Optional.of("https://appsource.example/crm"))),
                Lookup.known(new Solution("s1", KEY.account(), "CRM", Optional.of(KEY.id()), Optional.empty())));
    }

    static OfferPages complete() {
        Map<Page, PageContent> pages = new EnumMap<>(Page.class);
        for (Page page : Page.values()) {
            Map<String, List<String>> values = new HashMap<>();
            page.fields().forEach(field -> values.put(field.name(), List.of(sample(field))));
            pages.put(page, new PageContent(page, values));
        }
        return new OfferPages(pages);
    }

    private static String sample(PageField field) {
        return switch (field.type()) {
            case LINE, TEXT -> "some text";
            case URL -> "https://contoso.example/" + field.name();
            case MARKET -> "SE";
            case CHOICE -> field.choices().getFirst();
        };
    }

    /** A line a step: {@code step: status}, with what says more. */
    static String shown(Checklist checklist) {
        StringBuilder lines = new StringBuilder();
        checklist
                .items()
                .forEach(item -> lines.append(item.step().slug())
                        .append(": ")
                        .append(shown(item.status()))
                        .append('\n'));
        return lines.toString();
    }

    private static String shown(StepStatus status) {
        return switch (status) {
            case StepStatus.Blocked(var by) ->
                "blocked by " + String.join(", ", by.stream().map(Step::slug).toList());
            case StepStatus.Unknown(var system) -> "unknown, " + system;
            case StepStatus.NotNeeded(var why) -> "not-needed, " + why.slug();
            case StepStatus.Done _, StepStatus.Open _, StepStatus.Pending _ -> status.slug();
        };
    }

    /** Asked back, and given back. */
    static Outcome<ManagedOffer> withdrawn(ManagedOffer offer) {
        return offer.withdrawing(LATER).then(asked -> asked.forVerdict().map(last -> asked.withdrawn(last.number())));
    }

    static Outcome<ManagedOffer> approved(ManagedOffer offer) {
        return offer.forVerdict().map(last -> offer.approved(last.number(), LATER));
    }

    static Outcome<ManagedOffer> rejected(ManagedOffer offer, Rejection why) {
        return offer.forVerdict().map(last -> offer.rejected(last.number(), why));
    }
}
