package dev.ferry.testkit.solution;

import dev.ferry.testkit.contract.Ability;

/** What a go-to-market portal may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum GoToMarketAbility implements Ability {
    /** Without it, there is no solution that names no offer. */
    UNMATCHED,

    /** Without it, an entry that is tried again takes the place of one that came in between. */
    ENTERS_ONCE,

    /** It turns down entries for solutions that it does not have. */
    TURNS_DOWN
}
