package dev.ferry.domain.history;

import dev.ferry.domain.outcome.Slug;

/** What was done. Slugs are public contract: add, never rename. */
public enum Action implements Slug {
    /**
     * A wave began: facts {@code export}, {@code add} where it only adds, {@code removals} where somebody agreed to
     * lose up to so many users.
     */
    WAVE_STARTED,
    /** A further node took part in a wave: fact {@code export}. */
    WAVE_JOINED,
    /** A wave ended, or was stopped on a node: facts as counted. */
    WAVE_ENDED,
    /** An account was judged, and the verdict is not the one that stood: fact {@code findings}. */
    JUDGED,
    /**
     * An account moved to Partner Center: facts {@code mpnId}, {@code tenantId}, {@code owners}, {@code users},
     * {@code unmapped}.
     */
    MOVED,
    /** An owner set out on the way (R5). */
    MIGRATION_STARTED,
    /**
     * An owner gave a work e-mail: facts {@code email}, {@code decision}: {@code code-sent}, {@code proved} or why not
     * (R6).
     */
    WORK_EMAIL_GIVEN,
    /**
     * An owner proved control of a work e-mail: facts {@code email}, {@code by}: {@code code} or {@code sign-in} (R7).
     */
    WORK_EMAIL_PROVED,
    /** An owner gave an MPN ID: facts {@code mpnId}, {@code decision}: {@code accepted} or why not (R8, R9). */
    MEMBERSHIP_GIVEN,
    /**
     * An owner enrolled the company: facts {@code companyName}, {@code country}, {@code decision}, {@code mpnId} (R8).
     */
    ENROLLED,
    /**
     * An operator decided about an enrolment: facts {@code mpnId}, {@code accepted}, {@code reason} if one was given.
     */
    ENROLMENT_DECIDED,
    /** An operator confirmed whose MPN ID it is: facts {@code mpnId}, {@code tenantId}, {@code kind} (R8). */
    MEMBERSHIP_CONFIRMED,
    /** An operator made somebody an owner, because none could be reached: facts {@code owner}, {@code reason}. */
    OWNER_NAMED,
    /**
     * An operator had the owners invited, or their last day moved: facts {@code wave}, {@code mails}, {@code until}
     * (R14).
     */
    OWNERS_INVITED,
    /** The owners were reminded: facts {@code wave}, {@code mails}, {@code until} (R14). */
    OWNERS_REMINDED,
    /** An operator had the mails that were set aside tried again: fact {@code mails}. */
    MAILS_RETRIED,
    /** An operator gave up mails that were set aside: fact {@code mails}. */
    MAILS_DROPPED,
    /**
     * A user was added to a moved account, or invited: facts {@code userId}, {@code user}, {@code role}, {@code state},
     * of a program {@code applicationId} too (R15).
     */
    USER_ADDED,
    /** An invitation was sent once more: facts {@code userId}, {@code user}. */
    INVITATION_RESENT,
    /** An invitation was accepted: facts {@code userId}, {@code user}, {@code role}. */
    INVITATION_ACCEPTED,
    /**
     * A user got another role: facts {@code userId}, {@code user}, {@code before}, {@code role}, and
     * {@code legacyRole}, what they were in the legacy portal until then.
     */
    ROLE_CHANGED,
    /**
     * An unmapped user got a work address and a role: facts {@code userId}, {@code legacyUser}, {@code user},
     * {@code role}, {@code legacyRole}, what they were in the legacy portal until then (R11).
     */
    USER_MAPPED,
    /**
     * Users who stood twice under one address became one, in an upgrade: facts {@code userId}, {@code user},
     * {@code role}, {@code merged}, the ids of the others, {@code legacyUsers} (R11).
     */
    USERS_MERGED,
    /** A user was removed: facts {@code userId}, {@code user}, {@code role}. */
    USER_REMOVED,
    /** The account's settings were changed: facts {@code before}, {@code after}. */
    SETTINGS_CHANGED,
    /** The account joined the commercial marketplace: fact {@code program} (R19). */
    MARKETPLACE_ENROLLED,
    /** An agreement was shown and accepted: facts {@code agreement}, {@code version}, {@code digest} (R19, R20). */
    AGREEMENT_ACCEPTED,
    /** The billing profile was given, or changed: fact {@code changed}, the names of its members (R19). */
    BILLING_GIVEN,
    /** The billing profile was confirmed as correct and complete (R20). */
    BILLING_CONFIRMED,
    /** An offer was created: facts {@code offerId}, {@code kind}, {@code replaces} (R19, R21). */
    OFFER_CREATED,
    /** An information page says something else: facts {@code offerId}, {@code page}, {@code changed}, its fields. */
    OFFER_PAGE_CHANGED,
    /**
     * The kind of a draft was said to be right or wrong: facts {@code offerId}, {@code kind}, {@code correct} (R20).
     */
    OFFER_KIND_SAID,
    /** An operator corrected the kind of a draft: facts {@code offerId}, {@code before}, {@code kind} (R20). */
    OFFER_KIND_CORRECTED,
    /** An AppSource URL is to be entered in the go-to-market portal: facts {@code offerId}, {@code url} (R19). */
    MARKETPLACE_LINK_GIVEN,
    /** The go-to-market portal has it: facts {@code offerId}, {@code url} (R19). */
    MARKETPLACE_LINK_ENTERED,
    /** The go-to-market portal will not have it: facts {@code offerId}, {@code url}, {@code reason} (R19). */
    MARKETPLACE_LINK_TURNED_DOWN,
    /**
     * What looks like a draft was decided on: facts {@code offerId}, {@code decision}, {@code of}, the account and
     * offer that it is a duplicate of (R20).
     */
    OFFER_DUPLICATE_DECIDED,
    /** Both catalogs were asked to list what was certified: facts {@code offerId}, {@code submission} (R22). */
    OFFER_GOING_LIVE,
    /** Both catalogs list it: facts {@code offerId}, {@code submission} (R22). */
    OFFER_LIVE,
    /**
     * A catalog would not list it, or could not be told, and all is as before: facts {@code offerId},
     * {@code submission}, {@code side}, {@code turnedDown}, whether it said so (R22).
     */
    OFFER_NOT_LISTED,
    /** An offer was taken out by its account: facts {@code offerId}, {@code replaces} (R20). */
    OFFER_DELETED,
    /**
     * An offer was handed in: facts {@code offerId}, {@code submission}, {@code platformVersion}, {@code tier} (R19).
     */
    OFFER_SUBMITTED,
    /** What was handed in is asked back: facts {@code offerId}, {@code submission}. */
    OFFER_WITHDRAWING,
    /** What was handed in was given back, and awaits no verdict: facts {@code offerId}, {@code submission}. */
    OFFER_WITHDRAWN,
    /** An offer was certified: facts {@code offerId}, {@code submission} (R19). */
    OFFER_CERTIFIED,
    /**
     * An offer was not certified: facts {@code offerId}, {@code submission}, {@code pages}, those on which something is
     * to be mended.
     */
    OFFER_REJECTED,
    /** An operator loaded the deadlines of the installation: fact {@code deadlines}, the date of each (R23). */
    DEADLINES_LOADED,
    /** What follows from a deadline is in force: facts {@code offerId}, {@code deadline}, {@code consequence} (R23). */
    CONSEQUENCE_IN_FORCE,
    /**
     * What followed from a deadline is in force no more: facts {@code offerId}, {@code deadline}, {@code consequence},
     * {@code why}: {@code ended}, {@code waived}, {@code changed} (R23).
     */
    CONSEQUENCE_LIFTED,
    /**
     * Owners were written to about dates: facts {@code kind}, {@code reminder}, {@code warning}, {@code not-live} or
     * {@code asked}, {@code mails}, how many, {@code offers}, {@code deadlines} (R23).
     */
    DEADLINE_REMINDED,
    /** An operator let a deadline pass: facts {@code offerId}, {@code deadline}, {@code reason} (R23). */
    DEADLINE_WAIVED,
    /**
     * An operator took that back: facts {@code offerId}, {@code deadline}, {@code reason} where one was given (R23).
     */
    WAIVER_TAKEN_BACK,
    /** Other systems are told again of acts that were set aside: fact {@code acts}. */
    ACTS_RETRIED,
    /** The account opened a case: facts {@code caseId}, {@code topic}, {@code offerId} (R20). */
    CASE_OPENED,
    /** A desk answered a case: facts {@code caseId}, {@code state}, {@code verdict} (R20). */
    CASE_ANSWERED,
    /** The account took back what a case said: facts {@code caseId}, {@code topic}, {@code offerId} (R20). */
    CASE_TAKEN_BACK,
    /** A draft that was carried over in error was taken out: facts {@code offerId}, {@code caseId} (R20). */
    OFFER_TAKEN_OUT,
    /** What could not be delivered to the legacy portal is tried again: fact {@code changes} (R16). */
    SYNC_RETRIED,
    /**
     * A change that was set aside will never reach the legacy portal: facts {@code number}, {@code change}, what kind
     * it was (R16).
     */
    SYNC_DROPPED,
    /** The legacy portal was compared, and is mended from our side: facts {@code changes}, {@code removals} (R17). */
    SYNC_REPAIRED,
    /**
     * Somebody whom an account knows, or an operator, signed in: fact {@code by}, {@code code} or {@code proof}, where
     * they go on as a user under an address that they proved (R26).
     */
    SIGNED_IN,
    /** Somebody typed a code for the address of one of these, and was not let in: fact {@code decision}, why (R26). */
    SIGN_IN_REFUSED,
    /**
     * A code for an account was turned down: facts {@code purpose}, {@code work-email} or {@code invitation}, and
     * {@code decision}, why (R26).
     */
    CODE_REFUSED,
    /** A person's data was erased; the entry does not say whose. */
    PERSON_ERASED,
    /** All that is kept of a person was handed out to anyone who did this; the entry does not say of whom. */
    PERSON_EXPORTED
}
