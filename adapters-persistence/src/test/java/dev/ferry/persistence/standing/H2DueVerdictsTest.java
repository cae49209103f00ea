package dev.ferry.persistence.standing;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.standing.DueVerdictsContract;

class H2DueVerdictsTest extends DueVerdictsContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
