package dev.ferry.files.export;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.files.source.ExportFile;
import dev.ferry.files.table.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells a log of rows that cannot be taken.
 *
 * @param tables with the files that their rows are from
 */
record Rejection(SortedTables tables, Consumer<Reject> log) {
    /** Cells of a failed row: itself to the letter, the code and the column; the facts stand behind them. */
    private static final int CODE = 1;

    private static final int COLUMN = 2;
    private static final int FACTS = 3;

    void tell(Row row, RowRejected why) {
        log.accept(new Reject(source(row), why.column(), why.reason(), text(row)));
    }

    /** Tells of a row that could not even be read into cells. */
    void tellFailed(Row row) {
        Code code = Code.valueOf(row.text(CODE));
        Map<String, Object> facts = new HashMap<>();
        for (int i = FACTS; i < row.cells(); i++) {
            facts.put(code.facts().get(i - FACTS), row.text(i));
        }
        log.accept(new Reject(source(row), row.text(COLUMN), new Refusal(code, facts), text(row)));
    }

    Source source(Row row) {
        String file = tables.of(row.table())
                .file()
                .map(ExportFile::name)
                .orElse(row.table().stem());
        return new Source(file, row.line());
    }

    /** The row as it stood. */
    String text(Row row) {
        return tables.of(row.table()).layout().text(row);
    }
}
