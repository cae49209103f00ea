package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.proof.AllowancesContract;

class H2AllowancesTest extends AllowancesContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
