package dev.ferry.persistence.offer;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.offer.OffersContract;
import dev.ferry.testkit.operation.Stores;

class H2OffersTest extends OffersContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
