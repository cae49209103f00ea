package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.offer.SubmissionRule;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * An owner or manager, or a developer of what is no draft of R20, hands an offer in for certification (R19): what its
 * pages say then is what is certified, whatever they say later.
 */
public final class SubmitOffer {
    private final OfferDesk desk;
    private final LookAlikes lookAlikes;

    @Inject
    public SubmitOffer(OfferDesk desk, LookAlikes lookAlikes) {
        this.desk = desk;
        this.lookAlikes = lookAlikes;
    }

    /**
     * What is stated with it.
     *
     * @param platformVersion of the Business Applications Platform
     */
    public record Wish(String platformVersion, Tier tier) {}

    /**
     * The offer as it stands then. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code offer-not-found},
     * {@code manager-only}, {@code offer-deleted}, {@code kind-left-alone}, {@code replaced},
     * {@code already-submitted}, {@code step-blocked}, {@code duplicate-undecided}, {@code platform-outdated},
     * {@code premium-not-eligible}, {@code page-incomplete}, {@code certification-unavailable} where nobody can name
     * the latest version, and {@code catalog-unavailable} where look-alikes of a draft cannot be searched.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, Wish wish) {
        return desk.seenBy(who, key.account())
                .then(AccessibleAccount::onceMoved)
                .then(found -> desk.find(found, key.id())
                        .then(offer -> OfferDesk.allowed(who, found, OfferDesk.May.EDIT, offer)
                                .then(_ -> rule(desk.facts().view(offer)).isDue())
                                .then(_ -> searched(who, offer))))
                .then(_ -> desk.telling(who, key, added -> submitted(who, key, wish, added)));
    }

    /** A look-alike of a draft that nobody has seen yet is to be decided on first. */
    private Outcome<ManagedOffer> searched(Requester who, ManagedOffer offer) {
        return offer.forDuplicate() instanceof Done
                ? lookAlikes.searchAgain(who, offer, desk.facts().pages(offer)).map(_ -> offer)
                : Outcome.done(offer);
    }

    private Outcome<OfferView> submitted(Requester who, OfferKey key, Wish wish, OutgoingActs.Added added) {
        return desk.held(
                who,
                key.account(),
                (found, answers) -> desk.find(found, key.id())
                        .then(before -> OfferDesk.allowed(who, found, OfferDesk.May.EDIT, before)
                                .map(_ -> desk.facts().view(before, answers)))
                        .then(view -> mayBe(view, wish)
                                .then(offer -> offer.submitted(wish.platformVersion(), wish.tier(), desk.stamp(who)))
                                .map(after -> kept(who, answers, view, after, added))));
    }

    private static Outcome<ManagedOffer> mayBe(OfferView view, Wish wish) {
        SubmissionRule rule = rule(view);
        return rule.isDue()
                .then(_ -> Outcome.of(view.latestPlatformVersion(), new Refusal(Code.CERTIFICATION_UNAVAILABLE)))
                .then(latest -> rule.mayBeSubmitted(wish.platformVersion(), wish.tier(), latest));
    }

    private static SubmissionRule rule(OfferView view) {
        return new SubmissionRule(view.offer(), view.pages(), view.checklist());
    }

    private OfferView kept(
            Requester who, OfferFacts.Answers answers, OfferView before, ManagedOffer after, OutgoingActs.Added added) {
        Submission submission = after.certification().submission().orElseThrow();
        desk.offers().saveCopy(after.key(), submission.number(), before.pages(), after.listedCopies());
        desk.note(
                who,
                Action.OFFER_SUBMITTED,
                after.key(),
                Map.of(
                        "submission",
                        submission.number(),
                        "platformVersion",
                        submission.platformVersion(),
                        "tier",
                        submission.tier().slug()));
        added.addAll(List.of(new SystemAct.Submit(after.key(), submission.number())));
        return desk.save(after, answers);
    }
}
