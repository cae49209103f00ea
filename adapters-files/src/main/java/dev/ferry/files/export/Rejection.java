package dev.ferry.files.export;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.files.table.Row;
import dev.ferry.files.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells a log of rows that cannot be taken.
 *
 * @param files the name of each table's file
 */
record Rejection(Map<Table, String> files, Consumer<Reject> log) {

    void tell(Row row, RowRejected why) {
        log.accept(new Reject(source(row), why.column(), why.reason()));
    }

    /** Tells of a row that could not even be read into cells. */
    void tellFailed(Row row) {
        Code code = Code.valueOf(row.text(0));
        Map<String, Object> facts = new HashMap<>();
        for (int i = 2; i < row.cells(); i++) {
            facts.put(code.facts().get(i - 2), row.text(i));
        }
        log.accept(new Reject(source(row), row.text(1), new Refusal(code, facts)));
    }

    Source source(Row row) {
        return new Source(files.getOrDefault(row.table(), row.table().stem()), row.line());
    }
}
