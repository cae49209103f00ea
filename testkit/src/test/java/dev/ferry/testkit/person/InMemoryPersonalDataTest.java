package dev.ferry.testkit.person;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryPersonalDataTest extends PersonalDataContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
