package dev.ferry.cli.account;

import dev.ferry.application.document.HistoryDocument;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.JsonWriter;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.history.HistoryEntry;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How decisions look. */
final class HistoryShape {
    static final Shape<HistoryEntry> SHAPE = new Shape<>(
            HistoryDocument::of,
            List.of(
                    Column.text("at", HistoryEntry::at),
                    Column.text("actor", HistoryEntry::actor),
                    Column.text("action", entry -> entry.action().slug()),
                    Column.text("publisherId", HistoryEntry::account),
                    Column.text("facts", HistoryShape::facts)));

    private HistoryShape() {}

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
