package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.offer.OfferAccount.CONTOSO;
import static dev.ferry.application.offer.OfferAccount.OWNER;
import static dev.ferry.application.offer.OfferAccount.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.deadline.ListStandings;
import dev.ferry.application.standing.CompareStandings;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.application.support.SayKind;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How offers stand with their deadlines as things are done for them, from July 2019 on (R23). */
class OfferDeadlinesTest {
    private static final Duration UNTIL_SEPTEMBER =
            Duration.between(Samples.NOON, Instant.parse("2019-09-15T12:00:00Z"));
    private static final Duration UNTIL_NOVEMBER =
            Duration.between(Samples.NOON, Instant.parse("2019-11-15T12:00:00Z"));

    private final OfferAccount contoso = new OfferAccount(
            HandedInOffers.listed("field", "https://appsource.example/field"),
            OfferStages.of("draft", Situation.DRAFT),
            OfferStages.of("lost", Situation.NOT_DETECTED),
            new Offer(
                    new OfferId("central"),
                    "Central",
                    OfferKind.DYNAMICS_365_BUSINESS_CENTRAL,
                    Situation.PUBLISHED,
                    true,
                    Optional.empty(),
                    true,
                    true,
                    true,
                    true,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of()));

    private String seen(OfferKey offer) {
        return shown(contoso.see(offer).deadlines());
    }

    private static String shown(List<Standing> deadlines) {
        return deadlines.stream()
                .map(one -> one.deadline().id() + " " + one.outcome().name().slug()
                        + one.outcome()
                                .why()
                                .map(Slug::slug)
                                .map(by -> " by " + by)
                                .orElse("")
                        + one.inForce().stream().map(Consequence::name).collect(Collectors.joining(", ", ": ", "")))
                .collect(Collectors.joining("\n"));
    }

    private void approve(OfferKey offer) {
        value(contoso.ferry.get(CertifyOffer.class).run(OPERATOR, offer, List.of()));
    }

    private OfferKey completed(String offer) {
        for (Page page : Page.values()) {
            value(contoso.ferry
                    .get(GiveOfferPage.class)
                    .run(OWNER, key(offer), OfferAccount.complete(page), Optional.empty()));
        }
        return key(offer);
    }

    @Test
    void anOfferHasTheDeadlinesOfItsSituationAndWhatIsLeftAloneHasNone() {
        assertThat(seen(key("field"))).isEqualTo("published-move ahead: ");
        assertThat(seen(key("draft"))).isEqualTo("draft-publication ahead: ");
        assertThat(seen(key("lost"))).isEqualTo("not-detected ahead: ");
        assertThat(seen(key("central"))).isEmpty();
        assertThat(seen(contoso.complete("new"))).isEmpty();
    }

    @Test
    void whatIsDoneLateEndsTheConsequenceAndNotTheMiss() {
        contoso.ferry.clock.forward(UNTIL_SEPTEMBER);
        OfferKey field = completed("field");
        assertThat(seen(field)).isEqualTo("published-move missed: no-marketing-benefits");

        contoso.submit(field);
        approve(field);
        value(contoso.ferry.get(GoLive.class).run(OWNER, field));
        assertThat(seen(field)).isEqualTo("published-move missed: no-marketing-benefits");

        value(contoso.ferry
                .get(GiveMarketplaceLink.class)
                .run(OWNER, field, contoso.see(field).appSourceUrl().orElseThrow()));
        assertThat(seen(field)).isEqualTo("published-move missed: ");
    }

    @Test
    void whatIsDoneInTimeIsMetForGoodWhateverOpensAgain() {
        OfferKey field = completed("field");
        contoso.submit(field);
        approve(field);
        value(contoso.ferry.get(GoLive.class).run(OWNER, field));
        value(contoso.ferry
                .get(GiveMarketplaceLink.class)
                .run(OWNER, field, contoso.see(field).appSourceUrl().orElseThrow()));
        contoso.ferry.clock.forward(UNTIL_NOVEMBER);
        contoso.ferry.stores.membershipCenter().goDown();

        assertThat(seen(field)).isEqualTo("published-move met by all-steps: ");
    }

    @Test
    void whatIsCreatedInItsPlaceIsInTimeAndTheOldDraftLeavesAllTheSame() {
        value(contoso.ferry
                .get(CreateOffer.class)
                .run(
                        OWNER,
                        CONTOSO,
                        new CreateOffer.Wish(
                                new OfferId("found"),
                                "Found",
                                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                                Optional.of(new OfferId("lost")))));
        assertThat(seen(key("lost"))).isEqualTo("not-detected met by new-offer: ");

        contoso.ferry.clock.forward(UNTIL_NOVEMBER);
        assertThat(seen(key("lost"))).isEqualTo("not-detected met by new-offer: removed-from-seller-catalog");
    }

    @Test
    void theFutureIsSeenByFactsAndDatesAlone() {
        contoso.ferry.stores.catalog().goDown();
        contoso.ferry.stores.goToMarketPortal().goDown();
        Stream<Standing> standings = value(contoso.ferry
                        .get(ListStandings.class)
                        .run(OWNER, CONTOSO, Optional.empty(), Optional.of(day("2019-10-15"))))
                .stream();

        assertThat(standings.map(one -> one.offer().id() + ": " + shown(List.of(one))))
                .containsExactly(
                        "draft: draft-publication missed: removed-from-seller-catalog",
                        "field: published-move missed: no-marketing-benefits",
                        "lost: not-detected missed: removed-from-seller-catalog");
    }

    private static AsOf day(String date) {
        return value(AsOf.parse(date));
    }

    @Test
    void offersAreFoundByTheirOutcomesAndByTheirRisk() {
        assertThat(listed(new DueFilter(Optional.of(DeadlineOutcome.Name.AHEAD), false)))
                .containsExactly("draft", "field", "lost");
        assertThat(listed(new DueFilter(Optional.empty(), true))).isEmpty();

        contoso.ferry.clock.forward(UNTIL_SEPTEMBER);
        assertThat(listed(new DueFilter(Optional.of(DeadlineOutcome.Name.MISSED), false)))
                .containsExactly("field");
        assertThat(listed(new DueFilter(Optional.empty(), true))).containsExactly("field");
        assertThat(listed(DueFilter.ALL)).containsExactly("central", "draft", "field", "lost");
    }

    /** What is kept of the account, which is what would be derived. */
    private Set<LastingOutcome> kept() {
        assertThat(contoso.ferry.get(JudgeAgain.class).catchUp()).isZero();
        assertThat(contoso.ferry.get(CompareStandings.class).run())
                .matches(CompareStandings.Compared::agrees)
                .returns(0L, CompareStandings.Compared::due);
        return Objects.requireNonNull(contoso.ferry
                        .stores
                        .accountStandings()
                        .findAll(Set.of(CONTOSO))
                        .get(CONTOSO))
                .outcomes();
    }

    /** Each with its account, in its transaction: what owners do, what operators do, and what systems answer. */
    @Test
    void whatChangesAnOutcomeMakesItsAccountDue() {
        LastingOutcome ahead = new LastingOutcome.Unmet(Instant.parse("2019-09-01T07:00:00Z"));
        LastingOutcome later = new LastingOutcome.Unmet(Instant.parse("2019-10-16T07:00:00Z"));
        LastingOutcome met = new LastingOutcome.Met();
        OfferKey field = completed("field");
        assertThat(kept()).containsExactlyInAnyOrder(ahead, later);

        contoso.submit(field);
        assertThat(kept()).containsExactlyInAnyOrder(ahead, later);
        approve(field);
        value(contoso.ferry.get(GoLive.class).run(OWNER, field));
        assertThat(kept()).containsExactlyInAnyOrder(ahead, later);
        value(contoso.ferry.get(GiveMarketplaceLink.class).run(OWNER, field, "https://appsource.example/field"));
        assertThat(kept()).containsExactlyInAnyOrder(met, later);

        CreateOffer.Wish found = new CreateOffer.Wish(
                new OfferId("found"),
                "Found",
                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                Optional.of(new OfferId("lost")));
        value(contoso.ferry.get(SayKind.class).run(OWNER, key("draft"), false));
        assertThat(kept()).containsExactlyInAnyOrder(met, later);
        value(contoso.ferry.get(CreateOffer.class).run(OWNER, CONTOSO, found));
        assertThat(kept()).containsExactly(met);
        value(contoso.ferry.get(DeleteOffer.class).run(OWNER, key("found"), Optional.empty()));
        assertThat(kept()).containsExactlyInAnyOrder(met, later);
    }

    private List<String> listed(DueFilter due) {
        try (Stream<OfferView> found =
                value(contoso.ferry.get(ListAllOffers.class).run(OPERATOR, OfferFilter.ALL, due, Optional.empty()))) {
            return found.map(view -> view.offer().key().id().value()).toList();
        }
    }
}
