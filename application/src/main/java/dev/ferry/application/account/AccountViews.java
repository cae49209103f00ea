package dev.ferry.application.account;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what is known of accounts: of one it is judged afresh how it stands, of many it is kept. */
public final class AccountViews {
    private final LegacyAccounts legacyAccounts;
    private final Accounts accounts;
    private final Users users;
    private final Migrations migrations;
    private final Judges judges;

    @Inject
    public AccountViews(
            LegacyAccounts legacyAccounts,
            Accounts accounts,
            Users users,
            Migrations migrations,
            CheckedTenantDirectory directory,
            CheckedMpnRegistry registry,
            WaveRules rules) {
        this.legacyAccounts = legacyAccounts;
        this.accounts = accounts;
        this.users = users;
        this.migrations = migrations;
        this.judges = new Judges(directory, registry, rules.readiness());
    }

    /** The views in the order of the page, as operators see them, with the findings that are kept. */
    List<AccountView> of(List<AccountStanding> page) {
        Map<PublisherId, List<Finding>> kept =
                page.stream().collect(Collectors.toMap(AccountStanding::account, AccountStanding::findings));
        Map<PublisherId, LegacyAccount> there = legacyAccounts.findAll(kept.keySet());
        Map<PublisherId, MigrationRecord> records = migrations.findAll(kept.keySet());
        Map<PublisherId, Account> moved = moved(records.values());
        moved.keySet().forEach(id -> kept.put(id, List.of())); // it may have moved a moment ago
        List<LegacyAccount> accountsOfPage = page.stream()
                .flatMap(one -> Optional.ofNullable(there.get(one.account())).stream())
                .toList();
        return of(accountsOfPage, records, moved, users.ofAccounts(moved.keySet()), kept);
    }

    /**
     * What is kept of one account.
     *
     * @param moved the account of Partner Center, once it is there
     */
    record Known(AccessibleAccount found, Optional<Account> moved) {}

    /** What is kept of one that was looked up already. */
    Known known(AccessibleAccount found) {
        return new Known(found, moved(List.of(found.record())).values().stream().findFirst());
    }

    /** The view of one of which is known what is kept; no transaction is needed any more. */
    AccountView of(Known known) {
        AccessibleAccount found = known.found();
        PublisherId id = found.account().id();
        Map<PublisherId, Account> moved =
                known.moved().map(account -> Map.of(id, account)).orElse(Map.of());
        List<LegacyAccount> page = List.of(found.account());
        Map<PublisherId, MigrationRecord> records = Map.of(id, found.record());
        return of(page, records, moved, Map.of(id, found.users()), judge(page, records))
                .getFirst();
    }

    private static List<AccountView> of(
            List<LegacyAccount> page,
            Map<PublisherId, MigrationRecord> records,
            Map<PublisherId, Account> moved,
            Map<PublisherId, List<User>> users,
            Map<PublisherId, List<Finding>> findings) {
        return page.stream()
                .map(legacy -> view(
                        legacy,
                        Optional.ofNullable(moved.get(legacy.id())),
                        records.getOrDefault(legacy.id(), MigrationRecord.none(legacy.id())),
                        findings.getOrDefault(legacy.id(), List.of()),
                        users.getOrDefault(legacy.id(), List.of())))
                .toList();
    }

    /** Accounts are there as soon as their moves are completed, and no others are. */
    private Map<PublisherId, Account> moved(Collection<MigrationRecord> records) {
        Set<PublisherId> completed = records.stream()
                .filter(MigrationRecord::completed)
                .map(record -> record.migration().account())
                .collect(Collectors.toSet());
        return completed.isEmpty() ? Map.of() : accounts.findAll(completed);
    }

    private Map<PublisherId, List<Finding>> judge(List<LegacyAccount> page, Map<PublisherId, MigrationRecord> records) {
        List<Candidate> open = page.stream()
                .filter(legacy -> !recordOf(records, legacy).completed())
                .map(legacy -> Candidate.of(legacy, recordOf(records, legacy)))
                .toList();
        return judges.judge(open).stream()
                .collect(Collectors.toMap(
                        (Judged judged) -> judged.candidate().account().id(),
                        judged -> judged.readiness().findings()));
    }

    private static MigrationRecord recordOf(Map<PublisherId, MigrationRecord> records, LegacyAccount legacy) {
        return records.getOrDefault(legacy.id(), MigrationRecord.none(legacy.id()));
    }

    private static AccountView view(
            LegacyAccount legacy,
            Optional<Account> moved,
            MigrationRecord record,
            List<Finding> findings,
            List<User> users) {
        return new AccountView(
                legacy.id(),
                moved.map(Account::displayName).orElse(legacy.displayName()),
                moved.isPresent(),
                moved.map(account -> account.mpnId().value())
                        .or(() -> Candidate.of(legacy, record).heldMpnId()),
                moved.map(Account::tenant),
                moved.map(Account::company).orElse(legacy.company()),
                moved.map(Account::payoutProfile).orElse(legacy.payoutProfile()),
                record.migration().state(),
                completedAt(record.migration()),
                record.wave(),
                findings,
                moved.isPresent() ? users.size() : legacy.users().size(),
                legacy.offers().size());
    }

    private static Optional<Instant> completedAt(Migration migration) {
        return migration instanceof Migration.Completed completed ? Optional.of(completed.at()) : Optional.empty();
    }
}
