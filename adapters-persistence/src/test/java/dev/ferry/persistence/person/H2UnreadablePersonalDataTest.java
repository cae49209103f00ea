package dev.ferry.persistence.person;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2UnreadablePersonalDataTest extends UnreadablePersonalDataContract {
    @Override
    InjectedStores stores() {
        return H2Stores.empty();
    }
}
