package dev.ferry.persistence;

class H2ErasedBodiesTest extends ErasedBodiesContract {
    @Override
    protected InjectedStores stores() {
        return InjectedStores.empty();
    }
}
