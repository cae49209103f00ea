package dev.ferry.testkit.standing;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.AccountSummary;
import dev.ferry.testkit.account.InMemoryAccounts;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.migration.InMemoryMigrations;
import dev.ferry.testkit.user.InMemoryUsers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What lists show of accounts, out of what other fakes hold. */
public final class InMemoryAccountSummaries implements AccountSummaries {
    private final InMemoryLegacyAccounts legacyAccounts;
    private final InMemoryAccounts accounts;
    private final InMemoryUsers users;
    private final InMemoryMigrations migrations;

    public InMemoryAccountSummaries(
            InMemoryLegacyAccounts legacyAccounts,
            InMemoryAccounts accounts,
            InMemoryUsers users,
            InMemoryMigrations migrations) {
        this.legacyAccounts = legacyAccounts;
        this.accounts = accounts;
        this.users = users;
        this.migrations = migrations;
    }

    @Override
    public Map<PublisherId, AccountSummary> findAll(Set<PublisherId> ids) {
        Map<PublisherId, Account> moved = accounts.findAll(ids);
        Map<PublisherId, MigrationRecord> records = migrations.findAll(ids);
        return legacyAccounts.findAll(ids).values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        LegacyAccount::id,
                        legacy -> summary(
                                legacy,
                                Optional.ofNullable(moved.get(legacy.id())),
                                records.getOrDefault(legacy.id(), MigrationRecord.none(legacy.id())))));
    }

    private AccountSummary summary(LegacyAccount legacy, Optional<Account> moved, MigrationRecord record) {
        return new AccountSummary(
                legacy.id(),
                moved.map(Account::displayName).orElse(legacy.displayName()),
                moved.map(account -> account.mpnId().value())
                        .or(() -> Candidate.of(legacy, record).heldMpnId()),
                moved.map(Account::tenant),
                moved.map(Account::company).orElse(legacy.company()),
                moved.map(Account::payoutProfile).orElse(legacy.payoutProfile()),
                record.migration().state(),
                completedAt(record.migration()),
                record.wave(),
                moved.isPresent()
                        ? users.of(legacy.id()).size()
                        : legacy.users().size(),
                legacy.offers().size());
    }

    private static Optional<Instant> completedAt(Migration migration) {
        return migration instanceof Migration.Completed completed ? Optional.of(completed.at()) : Optional.empty();
    }
}
