package dev.ferry.application.history;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Every decision there is, for auditors (R26). */
public final class ExportHistory {
    private final History history;

    @Inject
    public ExportHistory(History history) {
        this.history = history;
    }

    /** Oldest first; a lazy stream, to be closed. Refuses all but operators. */
    public Outcome<Stream<HistoryEntry>> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(history.entries(Optional.empty())));
    }
}
