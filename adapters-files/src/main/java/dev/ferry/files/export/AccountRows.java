package dev.ferry.files.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.source.Warnings;
import dev.ferry.files.table.Row;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The accounts in the order of their ids, each put together from the rows of three tables that stand side by side. */
final class AccountRows implements Pulled<LegacyAccount> {
    private static final int PUBLISHER = 0;

    private final RowGroups groups;
    private final Rejection rejection;
    private final Warnings warnings;
    private final Function<PublisherId, Optional<LegacyAccount>> known;
    private final UserParser userParser = new UserParser();
    private final Row row;
    private final Cells cells;

    AccountRows(
            RowCursor cursor,
            Rejection rejection,
            Warnings warnings,
            Function<PublisherId, Optional<LegacyAccount>> known) {
        this.groups = new RowGroups(cursor);
        this.row = groups.row();
        this.cells = new Cells(row);
        this.rejection = rejection;
        this.warnings = warnings;
        this.known = known;
    }

    @Override
    public @Nullable LegacyAccount next() {
        while (groups.more()) {
            Optional<LegacyAccount> account = group();
            if (account.isPresent()) {
                return account.get();
            }
        }
        return null;
    }

    private Optional<LegacyAccount> group() {
        AccountGroup group = new AccountGroup(cells, userParser, known);
        groups.each(() -> take(group));
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
            group.wasRejected(rejection.source(row));
            if (group.losesOwnerRight()) {
                warnOfOwner(rejection.source(row));
            }
        }
    }

    private void warnOfOwner(Source at) {
        warnings.add(new ExportWarning.OwnerRightLost(row.text(PUBLISHER), at.file(), at.line()));
    }
}
