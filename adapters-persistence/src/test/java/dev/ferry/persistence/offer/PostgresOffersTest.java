package dev.ferry.persistence.offer;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.offer.OffersContract;
import dev.ferry.testkit.operation.Stores;

class PostgresOffersTest extends OffersContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
