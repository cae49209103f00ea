package dev.ferry.application.account;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who somebody is, and which accounts they have. */
public final class ShowMe {
    private final AccountAccess access;
    private final LegacyAccounts legacyAccounts;
    private final Users users;
    private final Migrations migrations;

    @Inject
    public ShowMe(AccountAccess access, LegacyAccounts legacyAccounts, Users users, Migrations migrations) {
        this.migrations = migrations;
        this.access = access;
        this.legacyAccounts = legacyAccounts;
        this.users = users;
    }

    /**
     * An account, and how the requester stands to it.
     *
     * @param moved whether it is managed in Partner Center
     * @param role what they are there under the address of their sign-in; absent before the move, and for the unmapped
     * @param signInAs the address under which they have a role there, where they signed in under another (R11)
     */
    public record MyAccount(
            PublisherId id,
            String displayName,
            AccountRelation relation,
            boolean moved,
            Optional<Role> role,
            Optional<EmailAddress> signInAs) {

        /** What they may do to the account, under the address of their sign-in. */
        public List<AccountAct> acts() {
            if (!moved) {
                return relation == AccountRelation.OWNER ? List.of(AccountAct.MIGRATE) : List.of();
            }
            return role.map(AccountAct::of).orElse(List.of());
        }
    }

    /**
     * What somebody may know of themselves.
     *
     * @param name the address or name by which history knows them
     * @param accounts their own, in the order of their ids; an operator sees all others too
     */
    public record Me(String name, boolean operator, List<MyAccount> accounts) {}

    public Me run(Requester who) {
        return switch (who) {
            case Requester.Operator operator ->
                new Me(
                        operator.actor(),
                        true,
                        operator.person().map(this::accountsOf).orElse(List.of()));
            case Requester.Person person -> new Me(person.address().written(), false, accountsOf(person));
        };
    }

    private List<MyAccount> accountsOf(Requester.Person person) {
        EmailAddress address = person.address();
        return Stream.of(
                        legacyAccounts.withUser(address),
                        users.accountsEnteredUnder(address),
                        migrations.withNamedOwner(address))
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .flatMap(id -> access.to(id, person) instanceof Done<AccessibleAccount>(var found)
                        ? Stream.of(found)
                        : Stream.empty())
                .map(found -> new MyAccount(
                        found.account().id(),
                        found.account().displayName(),
                        found.relation(),
                        found.record().completed(),
                        found.role(),
                        found.entersAs()))
                .toList();
    }
}
