package dev.ferry.cli.account;

import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.JsonWriter;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.history.HistoryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How decisions look. */
final class HistoryShape {
    static final Shape<HistoryEntry> SHAPE = new Shape<>(
            HistoryShape::document,
            List.of(
                    Column.text("at", HistoryEntry::at),
                    Column.text("actor", HistoryEntry::actor),
                    Column.text("action", entry -> entry.action().slug()),
                    Column.text("publisherId", HistoryEntry::account),
                    Column.text("facts", HistoryShape::facts)));

    private HistoryShape() {}

    /** What every entry has comes first, and wins over a fact of the same name. */
    private static Map<String, Object> document(HistoryEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", entry.at().toString());
        document.put("actor", entry.actor());
        document.put("action", entry.action().slug());
        document.put("publisherId", entry.account().map(Object::toString).orElse(null));
        new TreeMap<>(entry.facts()).forEach(document::putIfAbsent);
        return document;
    }

    private static String facts(HistoryEntry entry) {
        return new TreeMap<>(entry.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey() + '=' + text(fact.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String text(Object fact) {
        return fact instanceof String || fact instanceof Number || fact instanceof Boolean
                ? fact.toString()
                : JsonWriter.compact(fact);
    }
}
