package dev.ferry.persistence;

class ServedShelfTest extends ShelfContract {
    @Override
    protected InjectedStores stores() {
        return ServedStores.empty();
    }
}
