package dev.ferry.cli;

import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.OwedChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that the legacy portal is owed, as the API has it.
 *
 * @param user whom it is about, by address or object id; null where it is about the account's settings
 * @param dueAt when it is tried next; null while it is set aside or waits behind another
 * @param reason why it was not delivered; told to operators alone
 */
record OwedDocument(
        String publisherId,
        long number,
        String change,
        @Nullable String user,
        String at,
        int tries,
        boolean setAside,
        @Nullable String dueAt,
        @Nullable String reason) {
    static final List<Column<OwedDocument>> COLUMNS = List.of(
            Column.text("publisherId", OwedDocument::publisherId),
            Column.number("number", OwedDocument::number),
            Column.text("change", OwedDocument::change),
            Column.text("user", owed -> Optional.ofNullable(owed.user())),
            Column.text("at", OwedDocument::at),
            Column.number("tries", OwedDocument::tries),
            Column.text("dueAt", owed -> Optional.ofNullable(owed.dueAt())),
            Column.text("reason", owed -> Optional.ofNullable(owed.reason())));

    static OwedDocument of(OwedChange owed, boolean toOperator) {
        Change change = owed.numbered().change();
        return new OwedDocument(
                change.account().value(),
                owed.numbered().number(),
                change.what().slug(),
                change.what().userKey().orElse(null),
                change.at().toString(),
                owed.tries(),
                owed.setAside(),
                owed.dueAt().map(Instant::toString).orElse(null),
                toOperator ? owed.reason().orElse(null) : null);
    }
}
