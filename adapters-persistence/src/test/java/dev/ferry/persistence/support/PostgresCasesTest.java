package dev.ferry.persistence.support;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.support.CasesContract;

class PostgresCasesTest extends CasesContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
