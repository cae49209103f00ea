package dev.ferry.testkit.identity;

import dev.ferry.testkit.contract.Ability;

/** What an identity provider may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum IdentityProviderAbility implements Ability {
    /** Without it, people sign in elsewhere: there is no issuer of tokens. */
    ISSUES_TOKENS
}
