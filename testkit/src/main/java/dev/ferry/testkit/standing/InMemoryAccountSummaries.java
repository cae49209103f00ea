package dev.ferry.testkit.standing;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.AccountSummary;
import dev.ferry.testkit.account.InMemoryAccounts;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.migration.InMemoryMigrations;
import dev.ferry.testkit.user.InMemoryUsers;
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
                        legacy -> AccountSummary.of(
                                legacy,
                                records.getOrDefault(legacy.id(), MigrationRecord.none(legacy.id())),
                                Optional.ofNullable(moved.get(legacy.id())),
                                users.of(legacy.id()).size())));
    }
}
