package dev.ferry.persistence;

import dev.ferry.testkit.offer.OffersContract;
import dev.ferry.testkit.operation.Stores;

class PostgresOffersTest extends OffersContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
