package dev.ferry.application.deadline;

import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** An account that nobody else moves, and whose offers nobody else changes, until the transaction ends. Thread-safe. */
public final class HeldAccount {
    private final Migrations migrations;
    private final Accounts accounts;
    private final LegacyAccounts legacyAccounts;
    private final Offers offers;

    @Inject
    public HeldAccount(Migrations migrations, Accounts accounts, LegacyAccounts legacyAccounts, Offers offers) {
        this.migrations = migrations;
        this.accounts = accounts;
        this.legacyAccounts = legacyAccounts;
        this.offers = offers;
    }

    /** Holds it, inside a transaction; answers its offers as they are, moved or not. */
    List<ManagedOffer> offers(PublisherId id) {
        MigrationRecord record = migrations.hold(Set.of(id)).getOrDefault(id, MigrationRecord.none(id));
        if (record.completed()) {
            accounts.hold(id);
            return offers.ofAccounts(Set.of(id)).getOrDefault(id, List.of());
        }
        // Who moves it at the same time waits, or is run again, and finds what is written here.
        migrations.saveAll(List.of(record));
        return legacyAccounts.find(id).stream()
                .flatMap(KnownOffers::inTheLegacyPortal)
                .toList();
    }
}
