package dev.ferry.persistence.sync;

import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.sync.TakenChangesContract;
import org.junit.jupiter.api.AfterEach;

class H2TakenChangesTest extends TakenChangesContract {
    private final H2Stores stores = H2Stores.empty();

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected TakenChanges empty() {
        return new JooqTakenChanges(stores.database());
    }
}
