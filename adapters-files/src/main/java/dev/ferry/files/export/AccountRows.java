package dev.ferry.files.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.table.Row;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The accounts in the order of their ids, each put together from the rows of three tables that stand side by side. */
final class AccountRows implements Pulled<LegacyAccount> {
    private final RowCursor cursor;
    private final Rejection rejection;
    private final Function<PublisherId, Optional<LegacyAccount>> known;
    private final UserParser userParser = new UserParser();
    private final Row row = new Row();
    private final Cells cells = new Cells(row);
    private boolean more;

    AccountRows(RowCursor cursor, Rejection rejection, Function<PublisherId, Optional<LegacyAccount>> known) {
        this.cursor = cursor;
        this.rejection = rejection;
        this.known = known;
        step();
    }

    private void step() {
        more = cursor.next();
        if (more) {
            row.view(cursor.bytes(), cursor.from(), cursor.to());
        }
    }

    @Override
    public @Nullable LegacyAccount next() {
        while (more) {
            Optional<LegacyAccount> account = group();
            if (account.isPresent()) {
                return account.get();
            }
        }
        return null;
    }

    private Optional<LegacyAccount> group() {
        AccountGroup group = new AccountGroup(cells, userParser, known);
        byte[] key = row.key();
        while (more && row.hasKey(key)) {
            take(group);
            step();
        }
        return group.account();
    }

    private void take(AccountGroup group) {
        if (row.failed()) {
            rejection.tellFailed(row);
            return;
        }
        try {
            group.take();
        } catch (RowRejected why) {
            rejection.tell(row, why);
        }
    }
}
