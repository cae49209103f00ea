package dev.ferry.testkit.figure;

import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.Stores;

class InMemoryFiguresTest extends FiguresContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
