package dev.ferry.persistence.figure;

import dev.ferry.persistence.PostgresStores;
import dev.ferry.testkit.figure.FiguresContract;
import dev.ferry.testkit.operation.Stores;

class PostgresFiguresTest extends FiguresContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }
}
