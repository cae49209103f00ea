package dev.ferry.persistence.table;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresTextTest extends TextContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.empty();
    }
}
