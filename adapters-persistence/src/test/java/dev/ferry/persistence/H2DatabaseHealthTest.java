package dev.ferry.persistence;

class H2DatabaseHealthTest extends DatabaseHealthContract {
    H2DatabaseHealthTest() {
        super(ServedStores.empty());
    }
}
