package dev.ferry.application.access;

/** How a requester stands to an account. */
public enum AccountRelation {
    OPERATOR,
    /** An active user with the legacy role owner, before and after the move, mapped or not. */
    OWNER,
    /** Every other active user, in the legacy portal or in Partner Center. */
    CONTRIBUTOR,
    /** To them the account does not exist (R3). */
    NONE
}
