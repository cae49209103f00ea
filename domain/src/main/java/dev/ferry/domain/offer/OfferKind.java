package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** The kind of a listing. Those of Dynamics 365 but Business Central have steps of their own after the move (R18). */
public enum OfferKind implements Slug {
    DYNAMICS_365_CUSTOMER_ENGAGEMENT,
    DYNAMICS_365_OPERATIONS,
    DYNAMICS_365_BUSINESS_CENTRAL,
    OTHER;

    /** Whether offers of this kind have steps after the move; others are left alone (R18). */
    public boolean hasSteps() {
        return this == DYNAMICS_365_CUSTOMER_ENGAGEMENT || this == DYNAMICS_365_OPERATIONS;
    }
}
