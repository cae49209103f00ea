package dev.ferry.persistence.support;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.support.CasesContract;

class H2CasesTest extends CasesContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
