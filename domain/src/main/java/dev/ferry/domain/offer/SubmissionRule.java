package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Whether an offer may be handed in as it stands (R19, R20). */
public record SubmissionRule(ManagedOffer offer, OfferPages pages, Checklist checklist) {
    private static final Set<Step> SAID_APART = Set.of(Step.DUPLICATE, Step.PAGES);

    /**
     * The offer, for which it is worth while to ask other systems; refuses as {@link ManagedOffer#forStep} does and,
     * tried in this order, {@code already-submitted} and {@code step-blocked}.
     */
    public Outcome<ManagedOffer> isDue() {
        return offer.forStep(Step.SUBMISSION)
                .then(_ -> offer.certification().open())
                .then(_ -> unless(stepsBefore().isEmpty(), () -> ManagedOffer.blocked(Step.SUBMISSION, stepsBefore())));
    }

    /**
     * The offer, which may be handed in; refuses as {@link #isDue} does and, tried in this order,
     * {@code duplicate-undecided}, {@code platform-outdated}, {@code premium-not-eligible} and {@code page-incomplete}.
     *
     * @param latest the version of the platform that has to be named
     */
    public Outcome<ManagedOffer> mayBeSubmitted(String platformVersion, Tier tier, String latest) {
        return isDue().then(_ -> unless(isDecided(), () -> Outcome.refused(Code.DUPLICATE_UNDECIDED)))
                .then(_ -> unless(
                        platformVersion.equals(latest),
                        () -> Outcome.refused(Code.PLATFORM_OUTDATED, "latest", latest)))
                .then(_ -> unless(
                        tier == Tier.STANDARD || offer.content().premiumEligible(),
                        () -> Outcome.refused(Code.PREMIUM_NOT_ELIGIBLE)))
                .then(_ -> unless(
                        pages.incomplete().isEmpty(),
                        () -> Outcome.refused(
                                Code.PAGE_INCOMPLETE,
                                "pages",
                                pages.incomplete().stream().map(Page::slug).toList())));
    }

    /** Of a duplicate nothing more is due: it waits for another decision. */
    private List<Step> stepsBefore() {
        return offer.duplicate().isDuplicate()
                ? List.of(Step.DUPLICATE)
                : checklist.dueBefore(Step.SUBMISSION).stream()
                        .filter(step -> !SAID_APART.contains(step))
                        .toList();
    }

    private boolean isDecided() {
        return !checklist.dueBefore(Step.SUBMISSION).contains(Step.DUPLICATE);
    }

    private Outcome<ManagedOffer> unless(boolean fine, Supplier<Outcome<ManagedOffer>> refusal) {
        return fine ? new Done<>(offer) : refusal.get();
    }
}
