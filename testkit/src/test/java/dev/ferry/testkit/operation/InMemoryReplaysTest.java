package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.Replays;

class InMemoryReplaysTest extends ReplaysContract {
    @Override
    protected Replays emptyReplays() {
        return new InMemoryReplays();
    }
}
