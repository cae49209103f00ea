package dev.ferry.persistence.database;

import dev.ferry.persistence.ServedStores;

class H2DatabaseHealthTest extends DatabaseHealthContract {
    H2DatabaseHealthTest() {
        super(ServedStores.empty());
    }
}
