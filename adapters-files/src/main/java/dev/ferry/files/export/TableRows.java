package dev.ferry.files.export;

import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.outcome.Code;
import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.table.Row;
import org.jspecify.annotations.Nullable;

/** The good rows of one table in the order of their keys. */
final class TableRows<T> implements Pulled<Sourced<T>> {
    private final RowCursor cursor;
    private final RowParser<T> parser;
    private final Rejection rejection;
    private final Row row = new Row();
    private final Cells cells = new Cells(row);
    private final boolean keysOnce;
    private String last = "";

    private TableRows(RowCursor cursor, RowParser<T> parser, Rejection rejection, boolean keysOnce) {
        this.cursor = cursor;
        this.parser = parser;
        this.rejection = rejection;
        this.keysOnce = keysOnce;
    }

    /** Of rows with one key the first; the others are rejected. */
    static <T> TableRows<T> firstOfEachKey(RowCursor cursor, RowParser<T> parser, Rejection rejection) {
        return new TableRows<>(cursor, parser, rejection, true);
    }

    /** All of them, in the order of the file where keys are equal. */
    static <T> TableRows<T> all(RowCursor cursor, RowParser<T> parser, Rejection rejection) {
        return new TableRows<>(cursor, parser, rejection, false);
    }

    @Override
    public @Nullable Sourced<T> next() {
        while (cursor.next()) {
            row.view(cursor.bytes(), cursor.from(), cursor.to());
            if (row.failed()) {
                rejection.tellFailed(row);
                continue;
            }
            try {
                return new Sourced<>(first(parser.parse(cells)), rejection.source(row), rejection.text(row));
            } catch (RowRejected why) {
                rejection.tell(row, why);
            }
        }
        return null;
    }

    private T first(T value) {
        String key = parser.key(value);
        if (keysOnce && key.equals(last)) {
            throw new RowRejected(cells.column(0), Code.DUPLICATE_KEY, "key", key);
        }
        last = key;
        return value;
    }
}
