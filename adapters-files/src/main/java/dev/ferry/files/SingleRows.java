package dev.ferry.files;

import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.outcome.Code;
import org.jspecify.annotations.Nullable;

/** The good rows of one table in the order of their keys; of rows with one key the first. */
final class SingleRows<T> implements Pulled<Sourced<T>> {
    private final RowCursor cursor;
    private final RowParser<T> parser;
    private final Rejection rejection;
    private final Row row = new Row();
    private final Cells cells = new Cells(row);
    private String last = "";

    SingleRows(RowCursor cursor, RowParser<T> parser, Rejection rejection) {
        this.cursor = cursor;
        this.parser = parser;
        this.rejection = rejection;
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
                return new Sourced<>(first(parser.parse(cells)), rejection.source(row));
            } catch (RowRejected why) {
                rejection.tell(row, why);
            }
        }
        return null;
    }

    private T first(T value) {
        String key = parser.key(value);
        if (key.equals(last)) {
            throw new RowRejected(cells.column(0), Code.DUPLICATE_KEY, "key", key);
        }
        last = key;
        return value;
    }
}
