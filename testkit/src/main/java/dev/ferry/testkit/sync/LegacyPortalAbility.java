package dev.ferry.testkit.sync;

import dev.ferry.testkit.contract.Ability;

/** What a legacy portal may lack. */
public enum LegacyPortalAbility implements Ability {
    /** It deletes users. One that only deactivates them turns a deletion down, and the user stays as they are. */
    DELETES_USERS,

    /** It shows display names and languages as it was told them. Where it does not, each user comes without them. */
    SHOWS_NAMES,

    /**
     * It keeps the settings of an account. One that has no place for them turns them down, and lets nobody ask for
     * them: the test throws {@link UnsupportedOperationException}.
     */
    KEEPS_SETTINGS,

    /**
     * It locks the settings of accounts (R13). Where it cannot, it is asked nothing, and its health check tells
     * operators to do so by hand.
     */
    LOCKS_ACCOUNTS,

    /** It tells an account without users from one that it does not know. Where it does not, neither is known. */
    KNOWS_EMPTY_ACCOUNTS,

    /** It may turn down a change for ever. One that takes every change cannot be told to turn one down. */
    TURNS_DOWN
}
