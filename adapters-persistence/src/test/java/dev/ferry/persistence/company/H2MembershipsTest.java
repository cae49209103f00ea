package dev.ferry.persistence.company;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.membership.MembershipsContract;
import dev.ferry.testkit.operation.Stores;

class H2MembershipsTest extends MembershipsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
