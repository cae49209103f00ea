package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Slug;

/** What a case is about, and so whose desk it is for. Slugs are public contract: add, never rename. */
public enum Topic implements Slug {
    /** An offer is of another kind (R20). */
    WRONG_OFFER_TYPE(Desk.MIGRATION),
    /** A draft should not have been carried over (R20). */
    MIGRATED_IN_ERROR(Desk.MIGRATION),
    PUBLISHING(Desk.MARKETPLACE),
    CERTIFICATION(Desk.MARKETPLACE),
    MANAGING(Desk.MARKETPLACE);

    private final Desk desk;

    Topic(Desk desk) {
        this.desk = desk;
    }

    public Desk desk() {
        return desk;
    }

    /** Whether the desk finds what the account says to be so, or not. */
    public boolean hasVerdict() {
        return desk == Desk.MIGRATION;
    }
}
