package dev.ferry.testkit.export;

import dev.ferry.domain.export.Rejects;

class InMemoryRejectsTest extends RejectsContract {
    private final InMemoryRejects rejects = new InMemoryRejects();

    @Override
    protected Rejects rejects() {
        return rejects;
    }

    @Override
    protected long rowsIn(String file) {
        return rejects.rejectedIn(file).size();
    }
}
