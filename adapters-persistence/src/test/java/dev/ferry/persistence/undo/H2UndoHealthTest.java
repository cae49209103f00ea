package dev.ferry.persistence.undo;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2UndoHealthTest extends UndoHealthContract {
    @Override
    InjectedStores stores() {
        return H2Stores.empty();
    }
}
