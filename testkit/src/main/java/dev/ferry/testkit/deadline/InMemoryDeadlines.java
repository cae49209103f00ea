package dev.ferry.testkit.deadline;

import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import dev.ferry.testkit.standing.InMemoryDueVerdicts;
import java.util.ArrayList;
import java.util.List;

/** Loaded deadlines in memory. Thread-safe. */
public final class InMemoryDeadlines implements Deadlines {
    private final TransactionalState<List<Deadline>> loaded;
    private final InMemoryDueVerdicts due;

    /** An empty store that shares its transactions with the others of this database; of a load these are told. */
    public InMemoryDeadlines(InMemoryDatabase database, InMemoryDueVerdicts due) {
        loaded = database.keep(List.of(), ArrayList::new);
        this.due = due;
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
        due.markJudgedOn(Grounds::deadlines);
    }
}
