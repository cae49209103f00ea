package dev.ferry.persistence.person;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.person.PersonalDataContract;

class PostgresPersonalDataTest extends PersonalDataContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
