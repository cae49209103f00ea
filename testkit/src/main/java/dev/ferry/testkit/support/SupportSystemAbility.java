package dev.ferry.testkit.support;

import dev.ferry.testkit.contract.Ability;

/** What a support system may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum SupportSystemAbility implements Ability {
    /** It may turn down a case for ever. A system that takes every case cannot be told to turn one down. */
    TURNS_DOWN
}
