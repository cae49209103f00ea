package dev.ferry.cli.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.document.AccountDocument;
import dev.ferry.cli.report.FindingCells;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import java.util.List;

/** How accounts look in listings. */
public final class AccountShape {
    public static final Shape<AccountView> SHAPE = new Shape<>(
            AccountDocument::of,
            List.of(
                    Column.text("publisherId", AccountView::id),
                    Column.text("displayName", AccountView::displayName),
                    Column.text("state", AccountView::state),
                    Column.csvOnly("managedIn", AccountDocument::managedIn),
                    Column.text("mpnId", AccountView::mpnId),
                    Column.csvOnly("tenantId", AccountView::tenant),
                    Column.text("wave", AccountView::wave),
                    Column.csvOnly("completedAt", AccountView::completedAt),
                    Column.number("users", AccountView::users),
                    Column.number("offers", AccountView::offers),
                    Column.text("findings", view -> FindingCells.of(view.findings()))));

    private AccountShape() {}
}
