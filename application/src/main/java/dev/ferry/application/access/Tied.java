package dev.ferry.application.access;

import dev.ferry.domain.legacy.LegacyAccount;

/** An account, and what ties the requester to it. */
public record Tied(LegacyAccount account, Tie tie) {

    /** Owners and operators are told the names of tenants, contributors are not (R6). */
    public boolean seesTenantNames() {
        return tie == Tie.OPERATOR || tie == Tie.OWNER;
    }
}
