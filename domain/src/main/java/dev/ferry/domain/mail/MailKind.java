package dev.ferry.domain.mail;

import dev.ferry.domain.outcome.Slug;

/** What mails there are. */
public enum MailKind implements Slug {
    /** A one-time code to sign in with. */
    SIGN_IN_CODE,
    /** A one-time code that proves a work e-mail. */
    WORK_EMAIL_CODE,
    /** The company has a new MPN ID (R8). */
    NEW_MPN_ID,
    /** The registry turned an enrolment down. */
    ENROLMENT_TURNED_DOWN,
    /** The account has moved (R13). */
    ACCOUNT_MOVED,
    /** Further action is needed: the way to the migration (R14). */
    INVITATION,
    /** The same once more, as the date comes nearer (R14). */
    REMINDER,
    /** Somebody was added to an account after its move (R15). */
    USER_ADDED,
    /** Somebody is invited to an account after its move, by a one-time code (R15). */
    USER_INVITED,
    /** Somebody's role in an account was changed. */
    ROLE_CHANGED,
    /** Somebody was removed from an account. */
    USER_REMOVED,
    /** What was handed in of an offer is certified, and may go live (R19). */
    OFFER_CERTIFIED,
    /** What was handed in of an offer was not certified. */
    OFFER_REJECTED,
    /** A desk answered a case (R20). */
    CASE_ANSWERED,
    /** Something is due of offers by a date (R23). */
    DEADLINE_REMINDER,
    /** Something was due of offers by a date, and an operator reminds of it. */
    DEADLINE_MISSED,
    /** The date comes near, and what is left takes more than a week. */
    DEADLINE_WARNING,
    /** Offers are certified, and not live yet. */
    NOT_LIVE;

    /** Whether it holds a one-time code: a secret, and of no use to anybody a while later. */
    public boolean holdsCode() {
        return switch (this) {
            case SIGN_IN_CODE, WORK_EMAIL_CODE, USER_INVITED -> true;
            case NEW_MPN_ID,
                    ENROLMENT_TURNED_DOWN,
                    ACCOUNT_MOVED,
                    INVITATION,
                    REMINDER,
                    USER_ADDED,
                    ROLE_CHANGED,
                    USER_REMOVED,
                    OFFER_CERTIFIED,
                    OFFER_REJECTED,
                    CASE_ANSWERED,
                    DEADLINE_REMINDER,
                    DEADLINE_MISSED,
                    DEADLINE_WARNING,
                    NOT_LIVE -> false;
        };
    }
}
