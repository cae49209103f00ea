package dev.ferry.testkit.operation;

import dev.ferry.testkit.InMemoryStores;

class InMemoryReplaysTest extends ReplaysContract {
    @Override
    protected Stores emptyStores() {
        return new InMemoryStores();
    }
}
