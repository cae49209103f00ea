package dev.ferry.application.history;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.history.PlacedEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** What was decided about one account, for its owners and operators (R26). */
public final class ShowHistory {
    private final AccountAccess access;
    private final History history;

    @Inject
    public ShowHistory(AccountAccess access, History history) {
        this.access = access;
        this.history = history;
    }

    /** All of it, oldest first; a lazy stream, to be closed. Contributors are refused. */
    public Outcome<Stream<HistoryEntry>> run(Requester who, PublisherId id) {
        return run(who, id, 0).map(entries -> entries.map(PlacedEntry::entry));
    }

    /** The same, only what is behind this place; 0 for all. */
    public Outcome<Stream<PlacedEntry>> run(Requester who, PublisherId id, long place) {
        return access.to(id, who)
                .then(found -> found.relation() == AccountRelation.CONTRIBUTOR
                        ? found.refusal()
                        : Outcome.done(history.entriesBehind(Optional.of(id), place)));
    }
}
