package dev.ferry.rest.pages.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an export says otherwise than what is known, as the result of its job tells it.
 *
 * @param rows accounts, users and offers
 * @param accountsGone accounts that are known and not in the export
 * @param moved accounts of the export that moved already
 */
record ExportNews(List<Row> rows, long accountsGone, long moved) {

    /**
     * How many of a kind there are.
     *
     * @param kind by which its name is found
     */
    record Row(String kind, long added, long changed, long gone, long same) {}

    ExportNews {
        rows = List.copyOf(rows);
    }

    static Optional<ExportNews> of(Map<String, Object> result) {
        return result.get("changes") instanceof Map<?, ?> changes
                ? Optional.of(new ExportNews(
                        Stream.of("accounts", "users", "offers")
                                .map(kind -> row(kind, changes.get(kind) instanceof Map<?, ?> told ? told : Map.of()))
                                .toList(),
                        changes.get("accounts") instanceof Map<?, ?> accounts ? number(accounts, "gone") : 0,
                        number(changes, "moved")))
                : Optional.empty();
    }

    private static Row row(String kind, Map<?, ?> told) {
        return new Row(
                kind, number(told, "added"), number(told, "changed"), number(told, "gone"), number(told, "same"));
    }

    private static long number(Map<?, ?> told, String name) {
        return told.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
