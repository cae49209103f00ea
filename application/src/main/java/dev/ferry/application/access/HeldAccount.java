package dev.ferry.application.access;

import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Holds an account, moved or not, so that nobody else moves it, or changes its offers, until the transaction ends.
 * Thread-safe.
 */
public final class HeldAccount {
    private final Migrations migrations;
    private final Accounts accounts;

    @Inject
    public HeldAccount(Migrations migrations, Accounts accounts) {
        this.migrations = migrations;
        this.accounts = accounts;
    }

    /** Holds it, inside a transaction; answers whether it has moved. */
    public boolean hold(PublisherId id) {
        MigrationRecord record = migrations.hold(Set.of(id)).getOrDefault(id, MigrationRecord.none(id));
        if (record.completed()) {
            accounts.hold(id);
        } else {
            // Who moves it at the same time waits, or is run again, and finds what is written here.
            migrations.saveAll(List.of(record));
        }
        return record.completed();
    }
}
