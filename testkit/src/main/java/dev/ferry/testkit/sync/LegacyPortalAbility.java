package dev.ferry.testkit.sync;

import dev.ferry.testkit.contract.Ability;

/** What a legacy portal may lack. */
public enum LegacyPortalAbility implements Ability {
    /** It deletes users. One that only deactivates them turns a deletion down, and the user stays as they are. */
    DELETES_USERS,

    /** It shows display names and languages as it was told them. Where it does not, each user comes without them. */
    SHOWS_NAMES,

    /** It may turn down a change for ever. One that takes every change cannot be told to turn one down. */
    TURNS_DOWN
}
