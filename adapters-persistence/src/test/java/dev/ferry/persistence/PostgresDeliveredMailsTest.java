package dev.ferry.persistence;

class PostgresDeliveredMailsTest extends DeliveredMailsContract {
    @Override
    protected InjectedStores stores() {
        return PostgresStores.empty();
    }
}
