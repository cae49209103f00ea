package dev.ferry.testkit.certification;

import dev.ferry.testkit.contract.Ability;

/** What a certification system may lack. */
public enum CertificationAbility implements Ability {
    /** Operators decide at Ferry; where it is lacking there is no desk. */
    DESK,
    /** It turns some submissions down; where it is lacking {@code turnDown} is not supported. */
    TURNS_DOWN,
    /** It is asked for the latest version of the platform; where it is lacking that is a setting of the adapter. */
    NAMES_VERSIONS
}
