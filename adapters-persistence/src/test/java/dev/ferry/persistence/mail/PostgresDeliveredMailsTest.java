package dev.ferry.persistence.mail;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresDeliveredMailsTest extends DeliveredMailsContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.empty();
    }
}
