package dev.ferry.persistence.undo;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresUnreadableDelayedActsTest extends UnreadableDelayedActsContract {
    @Override
    InjectedStores stores() {
        return PostgresStores.empty();
    }
}
