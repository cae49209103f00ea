package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Slug;

/** What is to be done for an offer (R19–R21). Slugs are public contract: add, never rename. */
public enum Step implements Slug {
    /** The account has moved; before that, every other step waits. */
    MOVE,
    /** The membership has left Partner Membership Center. */
    MEMBERSHIP_CENTER,
    /** The account joined the commercial marketplace. */
    ENROLMENT,
    /** The public catalog lists the offer, or one that replaces it was created. */
    APPSOURCE,
    /** The ISV addendum is accepted in its current version. */
    ADDENDUM,
    /** The billing profile is given; for a draft, confirmed after it came. */
    BILLING,
    /** The kind is said to be right. */
    KIND,
    /** The public catalog was searched, and what looks alike was decided on. */
    DUPLICATE,
    /** Every information page is complete. */
    PAGES,
    SUBMISSION,
    CERTIFICATION,
    GO_LIVE,
    /** The AppSource URL stands in the go-to-market portal. */
    MARKETPLACE_LINK,
    /** An offer that replaces this one was created. */
    NEW_OFFER;

    /** Whether nothing is left to be decided once another system was asked, unlike a certification. */
    boolean isOnlyAskedFor() {
        return this == GO_LIVE || this == MARKETPLACE_LINK;
    }
}
