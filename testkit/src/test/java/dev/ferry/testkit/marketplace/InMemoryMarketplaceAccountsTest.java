package dev.ferry.testkit.marketplace;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryMarketplaceAccountsTest extends MarketplaceAccountsContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
