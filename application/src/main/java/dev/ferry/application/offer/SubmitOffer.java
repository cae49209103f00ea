package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.system.CheckedCertificationSystem;
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
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * An owner or manager, or a developer of what is no draft of R20, hands an offer in for certification (R19): what its
 * pages say then is what is certified, whatever they say later.
 */
public final class SubmitOffer {
    private final OfferDesk desk;
    private final CheckedCertificationSystem certification;

    @Inject
    public SubmitOffer(OfferDesk desk, CheckedCertificationSystem certification) {
        this.desk = desk;
        this.certification = certification;
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
     * {@code premium-not-eligible}, {@code page-incomplete} and {@code certification-unavailable} where nobody can name
     * the latest version.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, Wish wish) {
        return desk.seenBy(who, key.account())
                .then(AccessibleAccount::onceMoved)
                .then(found -> desk.find(found, key.id())
                        .then(offer -> OfferDesk.allowed(who, found, OfferDesk.May.EDIT, offer)))
                .then(_ -> latest())
                .then(latest -> desk.telling(who, key, added -> submitted(who, key, wish, latest, added)));
    }

    private Outcome<String> latest() {
        try {
            return Outcome.done(certification.latestPlatformVersion());
        } catch (PortUnavailable _) {
            return Outcome.refused(Code.CERTIFICATION_UNAVAILABLE);
        }
    }

    private Outcome<OfferView> submitted(
            Requester who, OfferKey key, Wish wish, String latest, OutgoingActs.Added added) {
        return desk.held(
                who,
                key.account(),
                (found, answers) -> desk.find(found, key.id())
                        .then(before -> OfferDesk.allowed(who, found, OfferDesk.May.EDIT, before)
                                .map(_ -> desk.facts().view(before, answers)))
                        .then(view -> mayBe(view, wish, latest)
                                .then(offer -> offer.submitted(wish.platformVersion(), wish.tier(), desk.stamp(who)))
                                .map(after -> kept(who, answers, view, after, added))));
    }

    private static Outcome<ManagedOffer> mayBe(OfferView view, Wish wish, String latest) {
        return new SubmissionRule(view.offer(), view.pages(), view.checklist(), latest)
                .mayBeSubmitted(wish.platformVersion(), wish.tier());
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
