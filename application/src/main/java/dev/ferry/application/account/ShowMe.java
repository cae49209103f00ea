package dev.ferry.application.account;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who somebody is, and which accounts they have. */
public final class ShowMe {
    private final AccountAccess access;
    private final LegacyAccounts legacyAccounts;
    private final Users users;
    private final Accounts accounts;
    private final Migrations migrations;
    private final AccountStandings standings;

    @Inject
    public ShowMe(
            AccountAccess access,
            LegacyAccounts legacyAccounts,
            Users users,
            Accounts accounts,
            Migrations migrations,
            AccountStandings standings) {
        this.accounts = accounts;
        this.migrations = migrations;
        this.standings = standings;
        this.access = access;
        this.legacyAccounts = legacyAccounts;
        this.users = users;
    }

    /**
     * An account, and how the requester stands to it.
     *
     * @param moved whether it is managed in Partner Center
     * @param started whether its move has begun
     * @param movedAt when it moved, if it has
     * @param needs what stood in the way when it was last judged; absent where it never was, or has moved
     * @param waits whether nobody of the account could do anything about that
     * @param role what they are there under the address of their sign-in; absent before the move, and for the unmapped
     * @param signInAs the address under which they have a role there, where they signed in under another (R11)
     */
    public record MyAccount(
            PublisherId id,
            String displayName,
            AccountRelation relation,
            boolean moved,
            boolean started,
            Optional<Instant> movedAt,
            Optional<Set<FindingCode>> needs,
            boolean waits,
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
     * @param invitations to accounts that they have not accepted yet
     */
    public record Me(String name, boolean operator, List<MyAccount> accounts, List<Invitation> invitations) {}

    /**
     * An account that somebody is invited to.
     *
     * @param role what they would be
     */
    public record Invitation(PublisherId id, String displayName, Role role) {}

    public Me run(Requester who) {
        return switch (who) {
            case Requester.Operator operator ->
                new Me(
                        operator.actor(),
                        true,
                        operator.person().map(this::accountsOf).orElse(List.of()),
                        operator.person().map(this::invitationsOf).orElse(List.of()));
            case Requester.Person person ->
                new Me(person.address().written(), false, accountsOf(person), invitationsOf(person));
        };
    }

    private List<MyAccount> accountsOf(Requester.Person person) {
        EmailAddress address = person.address();
        List<AccessibleAccount> all = Stream.of(
                        legacyAccounts.withUser(address),
                        users.accountsEnteredUnder(address),
                        migrations.withNamedOwner(address))
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .flatMap(id -> access.to(id, person) instanceof Done<AccessibleAccount>(var found)
                        ? Stream.of(found)
                        : Stream.empty())
                .toList();
        Map<PublisherId, AccountStanding> kept = standings.findAll(
                all.stream().map(found -> found.account().id()).collect(Collectors.toSet()));
        return all.stream()
                .map(found ->
                        mine(found, Optional.ofNullable(kept.get(found.account().id()))))
                .toList();
    }

    private static MyAccount mine(AccessibleAccount found, Optional<AccountStanding> kept) {
        boolean moved = found.record().completed();
        Optional<AccountStanding> open = kept.filter(_ -> !moved);
        return new MyAccount(
                found.account().id(),
                found.account().displayName(),
                found.relation(),
                moved,
                found.record().migration().state() == MigrationState.IN_PROGRESS,
                movedAt(found),
                open.map(AccountStanding::codes),
                open.filter(standing -> BannerSituation.waits(standing.findings()))
                        .isPresent(),
                found.role(),
                found.entersAs());
    }

    private static Optional<Instant> movedAt(AccessibleAccount found) {
        return found.record().migration() instanceof Migration.Completed completed
                ? Optional.of(completed.at())
                : Optional.empty();
    }

    /** To whoever proved the address that was invited, and nobody else. */
    private List<Invitation> invitationsOf(Requester.Person person) {
        EmailAddress address = person.address();
        if (!person.signIn().emailProved()) {
            return List.of();
        }
        Set<PublisherId> entered = new LinkedHashSet<>(users.accountsEnteredUnder(address));
        Map<PublisherId, List<User>> known = users.ofAccounts(entered);
        Map<PublisherId, Account> named = accounts.findAll(entered);
        return entered.stream()
                .flatMap(id -> known.getOrDefault(id, List.of()).stream()
                        .filter(user -> user.state() == UserState.INVITATION_PENDING && user.signsInAs(address))
                        .flatMap(user -> user.role().stream())
                        .flatMap(role -> Stream.ofNullable(named.get(id))
                                .map(account -> new Invitation(id, account.displayName(), role))))
                .toList();
    }
}
