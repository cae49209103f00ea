package dev.ferry.application.user;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.Team;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What all changes of users share: who may make them, that those of one account are made one after the other, and that
 * history and the legacy portal's debts are written with them (R15, R16, R26). Thread-safe.
 */
public final class Teams {
    private final AccountAccess access;
    private final Accounts accounts;
    private final DueVerdicts dueVerdicts;
    private final Users users;
    private final Journal journal;
    private final SyncOutbox syncOutbox;
    private final SyncRules rules;
    private final SyncTrigger trigger;
    private final Transactions transactions;

    @Inject
    public Teams(
            AccountAccess access,
            Accounts accounts,
            DueVerdicts dueVerdicts,
            Users users,
            Journal journal,
            SyncOutbox syncOutbox,
            SyncRules rules,
            SyncTrigger trigger,
            Transactions transactions) {
        this.access = access;
        this.accounts = accounts;
        this.dueVerdicts = dueVerdicts;
        this.users = users;
        this.journal = journal;
        this.syncOutbox = syncOutbox;
        this.rules = rules;
        this.trigger = trigger;
        this.transactions = transactions;
    }

    /**
     * An account of which nobody else changes users just now.
     *
     * @param by the role of who changes them: owner or manager
     */
    record Held(AccessibleAccount found, Account account, Team team, Role by) {
        PublisherId id() {
            return account.id();
        }
    }

    /**
     * The account, for who may manage its users; refuses {@code account-not-found}, {@code managed-in-cpp} and
     * {@code owner-only}.
     */
    Outcome<Account> managedBy(Requester who, PublisherId id) {
        return access.to(id, who)
                .then(found -> moved(
                                Optional.ofNullable(accounts.findAll(Set.of(id)).get(id)), id)
                        .then(account -> role(found).map(_ -> account)));
    }

    /**
     * Changes the account's users in one transaction; a refusal leaves all as it was. Refuses like {@link #managedBy}.
     */
    <T> Outcome<T> change(Requester who, PublisherId id, Function<Held, Outcome<T>> change) {
        return atOnce(() -> access.to(id, who)
                .then(_ -> moved(accounts.hold(id), id))
                .then(account -> held(who, account))
                .then(change));
    }

    /** The same for what is no act of an owner or manager; what was written before a refusal stands. */
    <T> Outcome<T> changeOf(PublisherId id, Function<Account, Outcome<T>> change) {
        Outcome<T> outcome = transactions.run(() -> accounts.hold(id)
                .map(change)
                .orElseGet(() -> Outcome.refused(Code.ACCOUNT_NOT_FOUND, "publisherId", id.value())));
        trigger.wakeUp();
        return outcome;
    }

    private <T> Outcome<T> atOnce(Supplier<Outcome<T>> change) {
        Outcome<T> outcome = transactions.unlessRefused(change);
        if (outcome instanceof Done) {
            trigger.wakeUp();
        }
        return outcome;
    }

    /** Rights are read once more behind the lock: they may have been taken while it was waited for. */
    private Outcome<Held> held(Requester who, Account account) {
        return access.to(account.id(), who)
                .then(found -> role(found).map(by -> new Held(found, account, team(account.id()), by)));
    }

    Team team(PublisherId id) {
        return team(users.of(id));
    }

    Team team(List<User> some) {
        return new Team(some, rules.legacyRoles());
    }

    private static Outcome<Account> moved(Optional<Account> account, PublisherId id) {
        return Outcome.of(account, new Refusal(Code.MANAGED_IN_CPP, "publisherId", id.value()));
    }

    private static Outcome<Role> role(AccessibleAccount found) {
        return found.manages() ? Outcome.done(found.role().orElseThrow()) : found.refusal();
    }

    /** Refuses {@code changed-meanwhile} where somebody expects another version than there is. */
    Outcome<User> expected(PublisherId id, UserId user, OptionalLong version) {
        return users.find(id, user)
                .map(found -> version.isEmpty() || version.getAsLong() == found.version()
                        ? Outcome.done(found.value())
                        : Outcome.<User>refused(Code.CHANGED_MEANWHILE))
                .orElseGet(() -> Outcome.refused(Code.USER_NOT_FOUND, "userId", user.toString()));
    }

    /** Notes what was done to a user (R26). */
    void note(Requester who, PublisherId id, Action action, Map<String, Object> facts) {
        journal.note(who, action, id, facts);
    }

    /** What history says of a user. */
    static Map<String, Object> facts(User user) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "userId", user.id().toString(),
                "user", user.identity().key(),
                "role", user.role().map(Role::slug).orElse(""),
                "state", user.state().slug()));
        user.applicationId().ifPresent(application -> facts.put("applicationId", application.value()));
        return facts;
    }

    /** Saves the user in the place of what was, and answers them with their new version. */
    Versioned<User> save(PublisherId id, User user) {
        users.save(id, user);
        return users.find(id, user.id()).orElseThrow();
    }

    /** Saves the account's settings, which the legacy portal is owed from then on. */
    void save(Account account) {
        accounts.save(account);
        dueVerdicts.markAll(Set.of(account.id()));
        syncOutbox.settings(account);
    }

    Users users() {
        return users;
    }

    SyncOutbox syncOutbox() {
        return syncOutbox;
    }
}
