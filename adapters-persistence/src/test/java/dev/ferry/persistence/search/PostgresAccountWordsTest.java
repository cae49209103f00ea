package dev.ferry.persistence.search;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.search.AccountWordsContract;

class PostgresAccountWordsTest extends AccountWordsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
