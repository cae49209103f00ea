package dev.ferry.application.person;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Accounts that have not moved and of which somebody is the only owner: without them nobody can have it moved.
 * Thread-safe.
 */
public final class SoleOwnership {
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;

    @Inject
    public SoleOwnership(LegacyAccounts legacyAccounts, Migrations migrations) {
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
    }

    /** In the order of their ids; those that an operator named them owner of too. */
    Set<PublisherId> of(EmailAddress address) {
        Set<PublisherId> all = new TreeSet<>(legacyAccounts.withUser(address));
        all.addAll(migrations.withNamedOwner(address));
        Map<PublisherId, MigrationRecord> records = migrations.findAll(all);
        return legacyAccounts.findAll(all).values().stream()
                .filter(account -> isSole(
                        address, account, records.getOrDefault(account.id(), MigrationRecord.none(account.id()))))
                .map(LegacyAccount::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSole(EmailAddress address, LegacyAccount account, MigrationRecord record) {
        List<LegacyUser> owners = account.withOwners(record.namedOwners()).owners();
        return !record.completed()
                && !owners.isEmpty()
                && owners.stream()
                        .allMatch(owner ->
                                owner.identity().email().filter(address::equals).isPresent());
    }
}
