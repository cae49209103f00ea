package dev.ferry.files.export;

import dev.ferry.domain.export.Source;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one table would have said that are not taken, key by key. Rows with one key stand side by side; a
 * row that could not be read into cells may be about any.
 */
abstract class LostRows<T, L> implements Pulled<List<L>> {
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final RowGroups groups;
    private final RowParser<T> parser;
    private final Rejection rejection;
    private final Row row;
    private final Cells cells;

    LostRows(RowCursor cursor, RowParser<T> parser, Rejection rejection) {
        this.groups = new RowGroups(cursor);
        this.row = groups.row();
        this.cells = new Cells(row);
        this.parser = parser;
        this.rejection = rejection;
    }

    @Override
    public final @Nullable List<L> next() {
        while (groups.more()) {
            List<L> lost = group();
            if (!lost.isEmpty()) {
                return lost;
            }
        }
        return null;
    }

    private List<L> group() {
        begin();
        groups.each(this::take);
        return end();
    }

    private void take() {
        if (row.failed()) {
            unreadable(why());
        } else if (!isBlank()) {
            try {
                good(parser.parse(cells), why());
            } catch (RowRejected _) {
                rejected(why());
            }
        }
    }

    /** Spreadsheets leave such rows behind; they are about nothing. */
    private boolean isBlank() {
        for (int cell = 0; cell < row.cells(); cell++) {
            if (!cells.isEmpty(cell)) {
                return false;
            }
        }
        return true;
    }

    private Unavailability.RowRejected why() {
        Source source = rejection.source(row);
        return new Unavailability.RowRejected(source.file(), source.line());
    }

    /** What a cell of the row at hand holds, whatever stands about it, if there is one such thing in it alone. */
    final <V> Optional<V> only(int cell, Pattern shape, Function<String, Outcome<V>> parse) {
        List<MatchResult> found =
                shape.matcher(row.text(cell)).results().limit(2).toList();
        return found.size() == 1 && parse.apply(found.getFirst().group()) instanceof Done<V>(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    final Optional<TenantId> tenant(int cell) {
        return only(cell, ID, TenantId::parse);
    }

    final String text(int cell) {
        return row.text(cell);
    }

    /** Rows with another key follow. */
    abstract void begin();

    /** A row that can be taken, unless one with the same key was taken before. */
    abstract void good(T value, Unavailability.RowRejected why);

    /** The row at hand, which cannot be taken. */
    abstract void rejected(Unavailability.RowRejected why);

    /** A row whose cells nobody knows. */
    abstract void unreadable(Unavailability.RowRejected why);

    /** What is lost of these rows. */
    abstract List<L> end();
}
