package dev.ferry.application.account;

import dev.ferry.application.access.Tie;
import dev.ferry.application.access.Tied;
import dev.ferry.application.access.Ties;
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

/** Who somebody is, and which accounts they are tied to. */
public final class ShowMe {
    private final Ties ties;
    private final LegacyAccounts legacyAccounts;
    private final Users users;
    private final Migrations migrations;

    @Inject
    public ShowMe(Ties ties, LegacyAccounts legacyAccounts, Users users, Migrations migrations) {
        this.migrations = migrations;
        this.ties = ties;
        this.legacyAccounts = legacyAccounts;
        this.users = users;
    }

    /** An account, and what ties the requester to it. */
    public record MyAccount(PublisherId id, String displayName, Tie tie) {}

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
                .flatMap(id -> ties.to(id, person) instanceof Done<Tied>(var tied) ? Stream.of(tied) : Stream.empty())
                .map(tied -> new MyAccount(tied.account().id(), tied.account().displayName(), tied.tie()))
                .toList();
    }
}
