package dev.ferry.persistence.undo;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresUndoHealthTest extends UndoHealthContract {
    @Override
    InjectedStores stores() {
        return PostgresStores.empty();
    }
}
