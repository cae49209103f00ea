package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** Whether a membership has left Partner Membership Center (R19). */
public enum MembershipMove implements Slug {
    /** Partner Center's profile shows its MPN ID, and nothing waits. */
    DONE,
    /** It still waits there. */
    WAITING
}
