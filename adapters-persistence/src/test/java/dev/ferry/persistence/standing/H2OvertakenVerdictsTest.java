package dev.ferry.persistence.standing;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2OvertakenVerdictsTest extends OvertakenVerdictsContract {
    @Override
    protected InjectedStores emptyStores() {
        return H2Stores.empty();
    }
}
