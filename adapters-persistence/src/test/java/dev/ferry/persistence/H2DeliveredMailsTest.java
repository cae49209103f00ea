package dev.ferry.persistence;

class H2DeliveredMailsTest extends DeliveredMailsContract {
    @Override
    protected InjectedStores stores() {
        return H2Stores.empty();
    }
}
