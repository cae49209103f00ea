package dev.ferry.persistence.marketplace;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.marketplace.MarketplaceAccountsContract;
import dev.ferry.testkit.operation.Stores;

class H2MarketplaceAccountsTest extends MarketplaceAccountsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
