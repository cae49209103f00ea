package dev.ferry.testkit.catalog;

import dev.ferry.testkit.contract.Ability;

/** What a catalog may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum CatalogAbility implements Ability {
    /** It may turn an offer down for ever. One that takes every offer cannot be told to turn one down. */
    TURNS_DOWN
}
