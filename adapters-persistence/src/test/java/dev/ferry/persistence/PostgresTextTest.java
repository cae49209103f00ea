package dev.ferry.persistence;

class PostgresTextTest extends TextContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.empty();
    }
}
