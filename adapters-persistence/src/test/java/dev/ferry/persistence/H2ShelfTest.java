package dev.ferry.persistence;

class H2ShelfTest extends ShelfContract {
    @Override
    protected InjectedStores stores() {
        return H2Stores.empty();
    }
}
