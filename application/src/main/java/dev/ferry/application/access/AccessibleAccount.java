package dev.ferry.application.access;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import java.util.List;
import java.util.Optional;

/**
 * An account, and how the requester stands to it.
 *
 * @param legacyKey the {@link dev.ferry.domain.user.Identity#key()} of the user in the legacy portal that the requester
 *     is; absent for operators
 * @param role what the requester may do to users, settings and offers after the move; absent before it, for operators,
 *     and for who signed in under another name than they have in Partner Center
 * @param entersAs the address under which the requester is a user with a role in Partner Center, where they signed in
 *     under another one (R11): by it they may do what the role allows
 * @param users who is in the account in Partner Center, in the order of their ids; nobody before the move
 * @param record how far the account's move had come when the relation was read
 */
public record AccessibleAccount(
        LegacyAccount account,
        AccountRelation relation,
        Optional<String> legacyKey,
        Optional<Role> role,
        Optional<EmailAddress> entersAs,
        List<User> users,
        MigrationRecord record) {

    /** Whether they manage users and settings after the move (R15). */
    public boolean manages() {
        return role.filter(one -> one == Role.OWNER || one == Role.MANAGER).isPresent();
    }

    /** The same where the account has moved; refuses {@code managed-in-cpp} before that. */
    public Outcome<AccessibleAccount> onceMoved() {
        return record.completed()
                ? Outcome.done(this)
                : Outcome.refused(
                        Code.MANAGED_IN_CPP, "publisherId", account.id().value());
    }

    /**
     * Why they may not do what owners or managers may: {@code owner-only}; it names the address to sign in with to
     * anyone who may under that one.
     */
    public <T> Outcome<T> refusal() {
        return entersAs.map(address -> Outcome.<T>refused(Code.OWNER_ONLY, "signInAs", address.written()))
                .orElseGet(() -> Outcome.refused(Code.OWNER_ONLY));
    }

    /**
     * Refuses {@code manager-only} to everybody but owners and managers of a moved account; with the address, as above.
     */
    public Outcome<Role> asManager() {
        return manages()
                ? Outcome.done(role.orElseThrow())
                : entersAs.map(address -> Outcome.<Role>refused(Code.MANAGER_ONLY, "signInAs", address.written()))
                        .orElseGet(() -> Outcome.refused(Code.MANAGER_ONLY));
    }

    /** The same for owners, managers and operators; refuses {@link #refusal()} to everybody else of the account. */
    public Outcome<AccessibleAccount> unlessContributor() {
        return relation == AccountRelation.CONTRIBUTOR && !manages() ? refusal() : Outcome.done(this);
    }
}
