package dev.ferry.persistence.sync;

import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.sync.TakenChangesContract;
import org.junit.jupiter.api.AfterEach;

class PostgresTakenChangesTest extends TakenChangesContract {
    private final PostgresStores stores = PostgresStores.empty();

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected TakenChanges empty() {
        return new JooqTakenChanges(stores.database());
    }
}
