package dev.ferry.domain.person;

import dev.ferry.domain.outcome.Slug;

/** What there may be of a person. Slugs are public contract: add, never rename. */
public enum PersonalKind implements Slug {
    /** They are a user of an account in Partner Center, or invited. */
    USER,
    /** They are a user of an account in the legacy portal, by the last export or since. */
    LEGACY_USER,
    /** An operator made them an owner. */
    NAMED_OWNER,
    /** They proved their address for the move of an account, or proved another with it. */
    PROVED_EMAIL,
    /** They enrolled a company. */
    ENROLMENT,
    /** An offer names them, among its contacts for example. */
    OFFER,
    /** They did something for an offer. */
    OFFER_ACT,
    /** An information page of an offer names them. */
    OFFER_PAGE,
    /** They acted for an account in the marketplace, or its billing profile names them. */
    MARKETPLACE,
    /** They opened or answered a case, or what is said in it names them. */
    CASE,
    /** They did something, or something was done with them. */
    HISTORY,
    /** A mail was written to them, and was delivered or will be. */
    MAIL,
    /** A mail lies in the embedded mailbox. */
    DELIVERED_MAIL,
    /** They asked for a job. */
    JOB,
    /** The legacy portal is owed a change that names them. */
    OWED_CHANGE
}
