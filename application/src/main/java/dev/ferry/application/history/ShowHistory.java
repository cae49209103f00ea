package dev.ferry.application.history;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.history.PlacedEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unavailability;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
                        : Outcome.done(shown(found, history.entriesBehind(Optional.of(id), place))));
    }

    private static Stream<PlacedEntry> shown(AccessibleAccount found, Stream<PlacedEntry> entries) {
        return found.relation() == AccountRelation.OPERATOR
                ? entries
                : entries.map(one -> new PlacedEntry(one.place(), withoutPlaces(one.entry())));
    }

    /** Where in an export something stands, in what was found then, is for operators alone. */
    private static HistoryEntry withoutPlaces(HistoryEntry entry) {
        if (!(entry.facts().get("findings") instanceof List<?> findings)) {
            return entry;
        }
        Map<String, Object> facts = new HashMap<>(entry.facts());
        facts.put("findings", findings.stream().map(ShowHistory::withoutPlace).toList());
        return new HistoryEntry(entry.at(), entry.actor(), entry.action(), entry.account(), facts);
    }

    private static Object withoutPlace(Object finding) {
        if (!(finding instanceof Map<?, ?> facts)) {
            return finding;
        }
        Map<Object, Object> shown = new TreeMap<>(facts);
        shown.keySet().removeAll(Unavailability.PLACE);
        return shown;
    }
}
