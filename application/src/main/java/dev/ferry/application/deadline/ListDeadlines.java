package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;

/** The deadlines that hold, for operators (R23). */
public final class ListDeadlines {
    private final CurrentDeadlines current;

    @Inject
    public ListDeadlines(CurrentDeadlines current) {
        this.current = current;
    }

    /** In the order in which they are written; refuses all but operators. */
    public Outcome<List<Deadline>> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(current.all()));
    }
}
