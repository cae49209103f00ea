package dev.ferry.persistence;

import dev.ferry.testkit.offer.OffersContract;
import dev.ferry.testkit.operation.Stores;

class H2OffersTest extends OffersContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
