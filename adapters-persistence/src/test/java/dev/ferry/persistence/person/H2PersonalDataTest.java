package dev.ferry.persistence.person;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.person.PersonalDataContract;

class H2PersonalDataTest extends PersonalDataContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
