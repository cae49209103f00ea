package dev.ferry.persistence;

class PostgresErasedBodiesTest extends ErasedBodiesContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.empty();
    }
}
