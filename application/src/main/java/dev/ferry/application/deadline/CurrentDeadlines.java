package dev.ferry.application.deadline;

import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * The deadlines that hold: those that were loaded, and until then the built-in ones, which are read once. Thread-safe.
 */
@Singleton
public final class CurrentDeadlines {
    private final Deadlines deadlines;
    private final List<Deadline> builtIn;

    @Inject
    public CurrentDeadlines(Deadlines deadlines, DeadlineSheets sheets) {
        this.deadlines = deadlines;
        this.builtIn = DeadlineTable.read(sheets.builtIn()).deadlines();
    }

    /** In the order in which they are written. */
    public List<Deadline> all() {
        List<Deadline> loaded = deadlines.loaded();
        return loaded.isEmpty() ? builtIn : loaded;
    }

    /** The one that is called so; refuses {@code unknown-deadline}. */
    public Outcome<Deadline> find(String id) {
        List<Deadline> all = all();
        return Outcome.of(
                all.stream().filter(one -> one.id().equals(id)).findFirst(),
                new Refusal(
                        Code.UNKNOWN_DEADLINE,
                        Map.of(
                                "value",
                                id,
                                "known",
                                all.stream().map(Deadline::id).toList())));
    }
}
