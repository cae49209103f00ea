package dev.ferry.persistence.marketplace;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What accounts did for the marketplace, in a table. Thread-safe. */
final class JooqMarketplaceAccounts implements MarketplaceAccounts {
    private final Database database;

    @Inject
    JooqMarketplaceAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, MarketplaceAccount> findAll(Set<PublisherId> ids) {
        return database.with(sql -> MarketplaceAccountRows.fetch(sql, ids));
    }

    @Override
    public Optional<MarketplaceAccount> hold(PublisherId id) {
        return database.with(sql -> MarketplaceAccountRows.hold(sql, id));
    }

    @Override
    public void save(MarketplaceAccount account) {
        database.with(sql -> {
            MarketplaceAccountRows.save(sql, account);
            return account;
        });
    }
}
