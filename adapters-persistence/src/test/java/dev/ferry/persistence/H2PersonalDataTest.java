package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.person.PersonalDataContract;

class H2PersonalDataTest extends PersonalDataContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
