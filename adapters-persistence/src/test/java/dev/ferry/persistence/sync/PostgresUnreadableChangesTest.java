package dev.ferry.persistence.sync;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresUnreadableChangesTest extends UnreadableChangesContract {
    @Override
    InjectedStores stores() {
        return PostgresStores.empty();
    }
}
