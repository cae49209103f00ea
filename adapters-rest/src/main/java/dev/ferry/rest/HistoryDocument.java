package dev.ferry.rest;

import dev.ferry.domain.history.HistoryEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A decision as the API has it. */
final class HistoryDocument {
    private HistoryDocument() {}

    /** What every entry has comes first, and wins over a fact of the same name. */
    static Map<String, Object> of(HistoryEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", entry.at().toString());
        document.put("actor", entry.actor());
        document.put("action", entry.action().slug());
        document.put("publisherId", entry.account().map(Object::toString).orElse(null));
        new TreeMap<>(entry.facts()).forEach(document::putIfAbsent);
        return document;
    }
}
