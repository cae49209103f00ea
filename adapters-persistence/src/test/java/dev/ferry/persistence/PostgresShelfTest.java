package dev.ferry.persistence;

class PostgresShelfTest extends ShelfContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.empty();
    }
}
