package dev.ferry.testkit.deadline;

import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.ArrayList;
import java.util.List;

/** Loaded deadlines in memory. Thread-safe. */
public final class InMemoryDeadlines implements Deadlines {
    private final TransactionalState<List<Deadline>> loaded;

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryDeadlines(InMemoryDatabase database) {
        loaded = database.keep(List.of(), ArrayList::new);
    }

    @Override
    public List<Deadline> loaded() {
        return loaded.read(List::copyOf);
    }

    @Override
    public void load(List<Deadline> deadlines) {
        loaded.change(all -> {
            all.clear();
            all.addAll(deadlines);
        });
    }
}
