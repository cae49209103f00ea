package dev.ferry.domain.offer;

import static dev.ferry.domain.offer.OfferCases.LATER;
import static dev.ferry.domain.offer.OfferCases.offer;
import static dev.ferry.domain.offer.StepTableTest.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What each act makes of an offer in each stage, or why it is refused (R19–R22). */
class ActTableTest {
    private static final Rejection REJECTION =
            new Rejection(LATER, List.of(new Rejection.Reason(Optional.of(Page.LISTING), "no logo")));

    private static final Map<String, Function<ManagedOffer, Outcome<ManagedOffer>>> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("change a page", ManagedOffer::pageChanged);
        ACTS.put("submit", offer -> offer.submitted("10.0", Tier.STANDARD, LATER));
        ACTS.put("withdraw", OfferCases::withdrawn);
        ACTS.put("approve", OfferCases::approved);
        ACTS.put("reject", offer -> OfferCases.rejected(offer, REJECTION));
        ACTS.put("go live", offer -> offer.goingLive(LATER));
        ACTS.put("call kind right", offer -> offer.kindSaid(true, LATER));
        ACTS.put("correct kind", offer -> offer.kindCorrected(OfferKind.OTHER));
    }

    @Test
    void theWholeTable() {
        assertThat(table()).isEqualTo("""
            draft
              change a page: draft
              submit: submitted, submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, not-certified
              call kind right: draft
              correct kind: left-alone
            draft, submitted
              change a page: refused, already-submitted
              submit: refused, already-submitted
              withdraw: draft, withdrawn
              approve: certified, approved
              reject: rejected, rejected
              go live: refused, not-certified
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, rejected
              change a page: rejected, rejected
              submit: submitted, submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, not-certified
              call kind right: rejected, rejected
              correct kind: left-alone, rejected
            draft, submitted again
              change a page: refused, already-submitted
              submit: refused, already-submitted
              withdraw: rejected, withdrawn
              approve: certified, approved
              reject: rejected, rejected
              go live: refused, not-certified
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, withdrawn
              change a page: draft, withdrawn
              submit: submitted, submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, not-certified
              call kind right: draft, withdrawn
              correct kind: left-alone, withdrawn
            draft, withdrawn after a rejection
              change a page: rejected, withdrawn
              submit: submitted, submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, not-certified
              call kind right: rejected, withdrawn
              correct kind: left-alone, withdrawn
            draft, approved
              change a page: draft, dropped
              submit: refused, already-submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: certified, approved, going live
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, dropped
              change a page: draft, dropped
              submit: submitted, submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, not-certified
              call kind right: draft, dropped
              correct kind: left-alone, dropped
            draft, going live
              change a page: certified, dropped, going live
              submit: refused, already-submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: certified, approved, going live
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, live
              change a page: live, dropped
              submit: refused, already-submitted
              withdraw: refused, already-live
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: live, approved
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, live and changed
              change a page: live, dropped
              submit: live, submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, not-certified
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, live and an update submitted
              change a page: refused, already-submitted
              submit: refused, already-submitted
              withdraw: live, withdrawn
              approve: live, approved
              reject: live, rejected
              go live: refused, not-certified
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, live and an update approved
              change a page: live, dropped
              submit: refused, already-submitted
              withdraw: refused, already-live
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: live, approved, going live
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, delisted
              change a page: delisted, dropped
              submit: refused, already-submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: delisted, approved, going live
              call kind right: refused, already-submitted
              correct kind: refused, already-submitted
            draft, deleted
              change a page: refused, offer-deleted
              submit: refused, offer-deleted
              withdraw: refused, offer-deleted
              approve: refused, offer-deleted
              reject: refused, offer-deleted
              go live: refused, offer-deleted
              call kind right: refused, offer-deleted
              correct kind: refused, offer-deleted
            published
              change a page: legacy
              submit: submitted, submitted
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, not-certified
              call kind right: refused, not-a-draft
              correct kind: refused, not-a-draft
            published, replaced
              change a page: refused, replaced
              submit: refused, replaced
              withdraw: refused, replaced
              approve: refused, replaced
              reject: refused, replaced
              go live: refused, replaced
              call kind right: refused, not-a-draft
              correct kind: refused, not-a-draft
            not detected
              change a page: refused, step-blocked
              submit: refused, step-blocked
              withdraw: refused, not-submitted
              approve: refused, not-submitted
              reject: refused, not-submitted
              go live: refused, step-blocked
              call kind right: refused, not-a-draft
              correct kind: refused, not-a-draft
            of another kind
              change a page: refused, kind-left-alone
              submit: refused, kind-left-alone
              withdraw: refused, kind-left-alone
              approve: refused, kind-left-alone
              reject: refused, kind-left-alone
              go live: refused, kind-left-alone
              call kind right: refused, not-a-draft
              correct kind: refused, not-a-draft
            """);
    }

    private static String table() {
        StringBuilder lines = new StringBuilder();
        stages().forEach((name, offer) -> {
            lines.append(name).append('\n');
            ACTS.forEach((act, run) -> lines.append("  ")
                    .append(act)
                    .append(": ")
                    .append(shown(run.apply(offer)))
                    .append('\n'));
        });
        return lines.toString();
    }

    private static String shown(Outcome<ManagedOffer> outcome) {
        return switch (outcome) {
            case Done<ManagedOffer>(var offer) -> shown(offer);
            case Refused<ManagedOffer>(var why) -> "refused, " + why.code().slug();
        };
    }

    private static String shown(ManagedOffer offer) {
        return offer.state().slug()
                + offer.certification()
                        .state()
                        .map(stage -> ", " + stage.slug())
                        .orElse("")
                + (offer.listing() instanceof Listing.GoingLive ? ", going live" : "");
    }

    private static Map<String, ManagedOffer> stages() {
        ManagedOffer draft = offer(Situation.DRAFT);
        ManagedOffer submitted = granted(draft.submitted("10.0", Tier.STANDARD, LATER));
        ManagedOffer rejected = granted(OfferCases.rejected(submitted, REJECTION));
        ManagedOffer again = granted(rejected.submitted("10.0", Tier.STANDARD, LATER));
        ManagedOffer approved = granted(OfferCases.approved(submitted));
        ManagedOffer going = granted(approved.goingLive(LATER));
        ManagedOffer live =
                going.answered(CatalogSide.PUBLIC, Optional.empty()).answered(CatalogSide.SELLER, Optional.empty());
        ManagedOffer changed = granted(live.pageChanged());
        ManagedOffer update = granted(changed.submitted("10.0", Tier.STANDARD, LATER));
        Map<String, ManagedOffer> stages = new LinkedHashMap<>();
        stages.put("draft", draft);
        stages.put("draft, submitted", submitted);
        stages.put("draft, rejected", rejected);
        stages.put("draft, submitted again", again);
        stages.put("draft, withdrawn", granted(OfferCases.withdrawn(submitted)));
        stages.put("draft, withdrawn after a rejection", granted(OfferCases.withdrawn(again)));
        stages.put("draft, approved", approved);
        stages.put("draft, dropped", granted(approved.pageChanged()));
        stages.put("draft, going live", going);
        stages.put("draft, live", live);
        stages.put("draft, live and changed", changed);
        stages.put("draft, live and an update submitted", update);
        stages.put("draft, live and an update approved", granted(OfferCases.approved(update)));
        stages.put("draft, delisted", live.delisted());
        stages.put("draft, deleted", draft.deletedBy(LATER));
        stages.put("published", offer(Situation.PUBLISHED));
        stages.put(
                "published, replaced",
                granted(offer(Situation.PUBLISHED).replacedBy(new OfferId("new"), SystemFacts.NONE)));
        stages.put("not detected", offer(Situation.NOT_DETECTED));
        stages.put("of another kind", offer(Situation.PUBLISHED, OfferKind.DYNAMICS_365_BUSINESS_CENTRAL));
        return stages;
    }
}
