package dev.ferry.persistence;

class H2TextTest extends TextContract {
    @Override
    protected InjectedStores stores() {
        return H2Stores.empty();
    }
}
