package dev.ferry.files.export;

import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.table.Row;

/** Rows that stand side by side because their keys are the same, one group after the other. */
final class RowGroups {
    private final RowCursor cursor;
    private final Row row = new Row();
    private boolean more;

    RowGroups(RowCursor cursor) {
        this.cursor = cursor;
        step();
    }

    private void step() {
        more = cursor.next();
        if (more) {
            row.view(cursor.bytes(), cursor.from(), cursor.to());
        }
    }

    /** Whether another group is at hand. */
    boolean more() {
        return more;
    }

    /** The row at hand; always the same object. */
    Row row() {
        return row;
    }

    /** Does this with each row of the group at hand. */
    void each(Runnable take) {
        byte[] key = row.key();
        while (more && row.hasKey(key)) {
            take.run();
            step();
        }
    }
}
