package dev.ferry.testkit.sync;

import dev.ferry.domain.sync.TakenChanges;

class InMemoryTakenChangesTest extends TakenChangesContract {
    @Override
    protected TakenChanges empty() {
        return new InMemoryTakenChanges();
    }
}
