package dev.ferry.testkit.offer;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryOffersTest extends OffersContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
