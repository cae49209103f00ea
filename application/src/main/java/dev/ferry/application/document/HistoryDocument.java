package dev.ferry.application.document;

import dev.ferry.domain.history.HistoryEntry;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A decision: what every entry has, then its facts. */
public record HistoryDocument(
        String at, String actor, String action, @Nullable String publisherId, Map<String, Object> facts)
        implements WithFacts {
    private static final Set<String> TAKEN = Set.of("at", "actor", "action", "publisherId");

    /** What every entry has wins over a fact of the same name. */
    public static HistoryDocument of(HistoryEntry entry) {
        Map<String, Object> facts = new TreeMap<>(entry.facts());
        facts.keySet().removeAll(TAKEN);
        return new HistoryDocument(
                entry.at().toString(),
                entry.actor(),
                entry.action().slug(),
                entry.account().map(Object::toString).orElse(null),
                facts);
    }
}
