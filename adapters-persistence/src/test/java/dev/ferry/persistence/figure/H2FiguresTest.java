package dev.ferry.persistence.figure;

import dev.ferry.persistence.H2Stores;
import dev.ferry.testkit.figure.FiguresContract;
import dev.ferry.testkit.operation.Stores;

class H2FiguresTest extends FiguresContract {
    @Override
    protected Stores emptyStores() {
        return H2Stores.empty();
    }
}
