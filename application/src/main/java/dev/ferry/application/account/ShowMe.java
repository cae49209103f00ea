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
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.List;
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

    /** An account, and how the requester stands to it. */
    public record MyAccount(PublisherId id, String displayName, AccountRelation relation) {}

    /**
     * What somebody may know of themselves.
     *
     * @param name the address or name by which history knows them
     * @param accounts in the order of their ids; none for an operator, who sees all
     */
    public record Me(String name, boolean operator, List<MyAccount> accounts) {}

    public Me run(Requester who) {
        return switch (who) {
            case Requester.Operator operator -> new Me(operator.actor(), true, List.of());
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
                .map(found ->
                        new MyAccount(found.account().id(), found.account().displayName(), found.relation()))
                .toList();
    }
}
