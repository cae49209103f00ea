package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Slug;

/** How an MPN ID stands (R9). Each but {@code ACTIVE} has its own way out. */
public enum Standing implements Slug {
    ACTIVE,
    /** Not 1 to 10 digits: correct it, or enrol. */
    MALFORMED,
    /** The registry has no such number: correct it, or enrol. */
    UNKNOWN,
    /** A location's number where the company's is needed: give the global one. */
    LOCATION_NOT_GLOBAL,
    /** Renew the membership. */
    INACTIVE,
    /** Wait for the vetting; a mail follows. */
    NOT_VETTED,
    /** Still to be moved from Partner Membership Center: finish that first, never enrol a second time. */
    AWAITING_MEMBERSHIP_CENTER
}
