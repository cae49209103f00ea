package dev.ferry.persistence.person;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresUnreadablePersonalDataTest extends UnreadablePersonalDataContract {
    @Override
    InjectedStores stores() {
        return PostgresStores.empty();
    }
}
