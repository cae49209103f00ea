package dev.ferry.application.access;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells who may see and do what; every use case on an account asks here first. Thread-safe. */
public final class AccountAccess {
    /** Who has a role goes before the unmapped, such as a group, that may share an address with them. */
    private static final Comparator<User> BEST_FIRST =
            Comparator.comparing(user -> user.role().isEmpty());

    private final LegacyAccounts legacyAccounts;
    private final Users users;
    private final Migrations migrations;
    private final Transactions transactions;

    @Inject
    public AccountAccess(LegacyAccounts legacyAccounts, Users users, Migrations migrations, Transactions transactions) {
        this.legacyAccounts = legacyAccounts;
        this.users = users;
        this.migrations = migrations;
        this.transactions = transactions;
    }

    /** The account and the requester's relation to it; {@code account-not-found} where they have none. */
    public Outcome<AccessibleAccount> to(PublisherId id, Requester who) {
        Optional<AccessibleAccount> found = transactions.run(() -> mayHaveAccess(id, who)
                ? legacyAccounts.find(id).flatMap(account -> found(who, account))
                : Optional.empty());
        return Outcome.of(found, new Refusal(Code.ACCOUNT_NOT_FOUND, "publisherId", id.value()));
    }

    /**
     * The same for what owners alone may do; refuses {@code owner-only} everybody else who sees the account, operators
     * too (R4) who are no owners of it.
     */
    public Outcome<AccessibleAccount> ofOwner(PublisherId id, Requester who) {
        return to(id, who).then(found -> switch (found.relation()) {
            case OWNER -> Outcome.done(found);
            case CONTRIBUTOR, NONE -> Outcome.refused(Code.OWNER_ONLY);
            case OPERATOR -> ofOperator(id, who);
        });
    }

    /** An operator who owns the account themselves acts for it like every owner. */
    private Outcome<AccessibleAccount> ofOperator(PublisherId id, Requester who) {
        return who.person()
                .map(person -> ofOwner(id, person))
                .filter(Done.class::isInstance)
                .orElseGet(() -> Outcome.refused(Code.OWNER_ONLY));
    }

    /** Refuses everybody but operators. */
    public static <T> Outcome<T> operatorOnly(Requester who, Supplier<Outcome<T>> act) {
        return switch (who) {
            case Requester.Operator _ -> act.get();
            case Requester.Person _ -> Outcome.refused(Code.OPERATOR_ONLY);
        };
    }

    /**
     * Asked first, so that strangers wait as long for a large account as for none. A claim of an address alone ties
     * nobody to anything (R7).
     */
    private boolean mayHaveAccess(PublisherId id, Requester who) {
        return switch (who) {
            case Requester.Operator _ -> true;
            case Requester.Person person -> person.signIn().emailProved() && isKnown(person.address(), id);
        };
    }

    private boolean isKnown(EmailAddress address, PublisherId id) {
        return legacyAccounts.withUser(address).contains(id)
                || users.accountsEnteredUnder(address).contains(id)
                || migrations.find(id).namedOwners().contains(address);
    }

    private Optional<AccessibleAccount> found(Requester who, LegacyAccount account) {
        return switch (who) {
            case Requester.Operator operator -> Optional.of(operator(operator, account));
            case Requester.Person person -> found(person, account);
        };
    }

    /** With the role that they have in the account themselves. */
    private AccessibleAccount operator(Requester.Operator who, LegacyAccount account) {
        MigrationRecord record = migrations.find(account.id());
        Optional<AccessibleAccount> own =
                who.person().filter(person -> person.signIn().emailProved()).flatMap(person -> found(person, account));
        return new AccessibleAccount(
                account,
                AccountRelation.OPERATOR,
                own.flatMap(AccessibleAccount::legacyKey),
                own.flatMap(AccessibleAccount::role),
                own.flatMap(AccessibleAccount::entersAs),
                usersOf(record),
                record);
    }

    /** Those of Partner Center, where nobody is before the move. */
    private List<User> usersOf(MigrationRecord record) {
        return record.completed() ? users.of(record.migration().account()) : List.of();
    }

    private Optional<AccessibleAccount> found(Requester.Person person, LegacyAccount account) {
        EmailAddress address = person.address();
        MigrationRecord record = migrations.find(account.id());
        return record.completed() ? afterTheMove(address, account, record) : beforeTheMove(address, account, record);
    }

    /** Whom an operator made an owner is one, whatever the legacy portal says. */
    private Optional<AccessibleAccount> beforeTheMove(
            EmailAddress address, LegacyAccount account, MigrationRecord record) {
        return account.withOwners(record.namedOwners()).users().stream()
                .filter(LegacyUser::active)
                .filter(user -> user.identity().email().filter(address::equals).isPresent())
                .findFirst()
                .map(user -> new AccessibleAccount(
                        account,
                        user.isOwner() ? AccountRelation.OWNER : AccountRelation.CONTRIBUTOR,
                        Optional.of(user.identity().key()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        record));
    }

    /** Who is a user here alone counts: the legacy portal may not have heard yet that somebody is none any more. */
    private Optional<AccessibleAccount> afterTheMove(
            EmailAddress address, LegacyAccount account, MigrationRecord record) {
        List<User> all = usersOf(record);
        return all.stream()
                .filter(User::isMember)
                .filter(user -> user.isKnownAs(address))
                .min(BEST_FIRST)
                .map(user -> new AccessibleAccount(
                        account,
                        relationOf(user),
                        Optional.of(legacyKey(user, address)),
                        user.role().filter(_ -> user.signsInAs(address)),
                        user.identity().email().filter(_ -> user.role().isPresent() && !user.signsInAs(address)),
                        all,
                        record));
    }

    private static String legacyKey(User user, EmailAddress address) {
        return user.isTiedTo(address.normal())
                ? address.normal()
                : user.legacyKeys().getFirst();
    }

    private static AccountRelation relationOf(User user) {
        return user.legacyRole() == LegacyRole.OWNER ? AccountRelation.OWNER : AccountRelation.CONTRIBUTOR;
    }
}
