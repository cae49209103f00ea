package dev.ferry.application.deadline;

import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.deadline.Deadlines;
import jakarta.inject.Inject;
import java.util.List;

/** The deadlines that hold: those that were loaded, and until then the built-in ones. Thread-safe. */
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
}
