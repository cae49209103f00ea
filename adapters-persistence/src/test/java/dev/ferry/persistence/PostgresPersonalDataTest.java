package dev.ferry.persistence;

import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.person.PersonalDataContract;

class PostgresPersonalDataTest extends PersonalDataContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
