package dev.ferry.persistence.database;

import dev.ferry.persistence.ServedStores;

class H2DatabaseSizeTest extends DatabaseSizeContract {
    H2DatabaseSizeTest() {
        super(ServedStores.empty());
    }
}
