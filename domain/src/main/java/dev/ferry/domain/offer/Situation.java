package dev.ferry.domain.offer;

import static dev.ferry.domain.offer.Step.ADDENDUM;
import static dev.ferry.domain.offer.Step.APPSOURCE;
import static dev.ferry.domain.offer.Step.BILLING;
import static dev.ferry.domain.offer.Step.CERTIFICATION;
import static dev.ferry.domain.offer.Step.DUPLICATE;
import static dev.ferry.domain.offer.Step.ENROLMENT;
import static dev.ferry.domain.offer.Step.GO_LIVE;
import static dev.ferry.domain.offer.Step.KIND;
import static dev.ferry.domain.offer.Step.MARKETPLACE_LINK;
import static dev.ferry.domain.offer.Step.MEMBERSHIP_CENTER;
import static dev.ferry.domain.offer.Step.NEW_OFFER;
import static dev.ferry.domain.offer.Step.PAGES;
import static dev.ferry.domain.offer.Step.SUBMISSION;

import dev.ferry.domain.outcome.Slug;
import java.util.List;

/** In which of four situations an offer is, and so which steps it has, in their order (R18–R21). */
public enum Situation implements Slug {
    /** Live before the move; from then on managed in Partner Center (R19). */
    PUBLISHED(
            MEMBERSHIP_CENTER,
            ENROLMENT,
            APPSOURCE,
            ADDENDUM,
            BILLING,
            PAGES,
            SUBMISSION,
            CERTIFICATION,
            GO_LIVE,
            MARKETPLACE_LINK),
    /** Copied from content that was given earlier (R20). */
    DRAFT(ADDENDUM, BILLING, KIND, DUPLICATE, PAGES, SUBMISSION, CERTIFICATION, GO_LIVE),
    /** Could not be tied to an enrolled account (R21). */
    NOT_DETECTED(ENROLMENT, NEW_OFFER),
    /** Created in Partner Center; the last step is for one that replaces a published offer. */
    NEW(ENROLMENT, ADDENDUM, BILLING, PAGES, SUBMISSION, CERTIFICATION, GO_LIVE, MARKETPLACE_LINK);

    /** Those that an export may say. */
    public static final List<Situation> OF_EXPORTS = List.of(PUBLISHED, DRAFT, NOT_DETECTED);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Step> steps;

    Situation(Step... steps) {
        this.steps = List.of(steps);
    }

    /** Every step there may be. */
    public List<Step> steps() {
        return steps;
    }
}
