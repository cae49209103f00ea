package dev.ferry.testkit.tenant;

import dev.ferry.testkit.contract.Ability;

/** What a directory may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum TenantDirectoryAbility implements Ability {
    /**
     * Without it, it knows whose a domain is, but not what tenants are called: every name is absent, none is made up.
     */
    NAMES,

    /**
     * Without it, its system never holds a domain of two tenants, and {@code knowing} throws
     * {@link UnsupportedOperationException}.
     */
    CONTESTED_DOMAINS,

    /**
     * Without it, exports do not fill it, which is so for every directory but the embedded one: {@code during} answers
     * as ever, whatever an intake brings.
     */
    FILLED_BY_EXPORTS
}
