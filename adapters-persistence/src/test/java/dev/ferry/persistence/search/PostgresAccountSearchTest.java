package dev.ferry.persistence.search;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.search.AccountSearchContract;

class PostgresAccountSearchTest extends AccountSearchContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
