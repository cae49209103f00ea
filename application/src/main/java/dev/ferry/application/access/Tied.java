package dev.ferry.application.access;

import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.user.Role;
import java.util.Optional;

/**
 * An account, and what ties the requester to it.
 *
 * @param legacyKey the {@link dev.ferry.domain.user.Identity#key()} of the user in the legacy portal that the requester is;
 *     absent for operators
 * @param role what the requester may do to users, settings and offers after the move; absent before it, for operators, and for who signed
 *     in under another name than they have in Partner Center
 * @param record how far the account's move had come when the tie was found
 */
public record Tied(
        LegacyAccount account, Tie tie, Optional<String> legacyKey, Optional<Role> role, MigrationRecord record) {

    /** Whether they manage users and settings after the move (R15). */
    public boolean manages() {
        return role.filter(one -> one == Role.OWNER || one == Role.MANAGER).isPresent();
    }

    /** Owners and operators are told the names of tenants, contributors are not (R6). */
    public boolean seesTenantNames() {
        return tie == Tie.OPERATOR || tie == Tie.OWNER;
    }
}
