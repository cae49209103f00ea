package dev.ferry.persistence.support;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2UnreadableCasesTest extends UnreadableCasesContract {
    @Override
    InjectedStores stores() {
        return H2Stores.empty();
    }
}
