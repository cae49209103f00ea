package dev.ferry.application.job;

import dev.ferry.domain.export.Reject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts rejected rows by where and why. Not thread-safe. */
final class RejectReasons {
    /** More than so many kinds nobody reads: the file of rejected rows has all of them. */
    private static final int MOST = 100;

    private final Map<Kind, Long> rows = new TreeMap<>();

    private record Kind(String file, String column, String code) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return Comparator.comparing(Kind::file)
                    .thenComparing(Kind::column)
                    .thenComparing(Kind::code)
                    .compare(this, other);
        }

        Map<String, Object> facts(long count) {
            return Map.of("file", file, "column", column, "code", code, "rows", count);
        }
    }

    void add(Reject reject) {
        Kind kind = new Kind(
                reject.source().file(), reject.column(), reject.reason().code().slug());
        if (rows.containsKey(kind) || rows.size() < MOST) {
            rows.merge(kind, 1L, Long::sum);
        }
    }

    /** By the names that scripts go by. */
    Map<String, Object> facts() {
        List<Map<String, Object>> reasons = rows.entrySet().stream()
                .map(each -> each.getKey().facts(each.getValue()))
                .toList();
        return Map.of("reasons", reasons);
    }
}
