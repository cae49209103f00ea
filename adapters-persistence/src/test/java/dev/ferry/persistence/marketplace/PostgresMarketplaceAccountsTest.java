package dev.ferry.persistence.marketplace;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.marketplace.MarketplaceAccountsContract;
import dev.ferry.testkit.operation.Stores;

class PostgresMarketplaceAccountsTest extends MarketplaceAccountsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
