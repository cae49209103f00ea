package dev.ferry.cli.sync;

import dev.ferry.cli.terminal.Column;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.PendingChange;
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
record PendingChangeDocument(
        String publisherId,
        long number,
        String change,
        @Nullable String user,
        String at,
        int tries,
        boolean setAside,
        @Nullable String dueAt,
        @Nullable String reason) {
    static final List<Column<PendingChangeDocument>> COLUMNS = List.of(
            Column.text("publisherId", PendingChangeDocument::publisherId),
            Column.number("number", PendingChangeDocument::number),
            Column.text("change", PendingChangeDocument::change),
            Column.text("user", pending -> Optional.ofNullable(pending.user())),
            Column.text("at", PendingChangeDocument::at),
            Column.number("tries", PendingChangeDocument::tries),
            Column.text("dueAt", pending -> Optional.ofNullable(pending.dueAt())),
            Column.text("reason", pending -> Optional.ofNullable(pending.reason())));

    static PendingChangeDocument of(PendingChange pending, boolean toOperator) {
        Change change = pending.numbered().change();
        return new PendingChangeDocument(
                change.account().value(),
                pending.numbered().number(),
                change.what().slug(),
                change.what().userKey().orElse(null),
                change.at().toString(),
                pending.tries(),
                pending.setAside(),
                pending.dueAt().map(Instant::toString).orElse(null),
                toOperator ? pending.reason().orElse(null) : null);
    }
}
