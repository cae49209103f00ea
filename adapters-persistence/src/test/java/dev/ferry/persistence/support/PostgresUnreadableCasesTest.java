package dev.ferry.persistence.support;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresUnreadableCasesTest extends UnreadableCasesContract {
    @Override
    InjectedStores stores() {
        return PostgresStores.empty();
    }
}
