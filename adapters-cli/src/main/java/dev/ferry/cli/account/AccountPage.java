package dev.ferry.cli.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Page;

/** One account as people see it. */
public final class AccountPage {
    private AccountPage() {}

    public static void write(AccountView account, Page page, Messages messages) {
        page.title("cli.account.title", account.displayName(), account.id().value())
                .fact("shared.column.managedIn", messages.text("shared.portal." + AccountShape.managedIn(account)))
                .fact("shared.column.state", messages.text("shared.state." + account.state()))
                .fact("shared.column.wave", account.wave())
                .fact("shared.column.completedAt", account.completedAt())
                .fact("shared.column.mpnId", account.mpnId())
                .fact("shared.column.tenantId", account.tenant())
                .fact("shared.column.company", account.company().name())
                .fact("shared.column.country", account.company().country())
                .fact("shared.column.payoutProfile", account.payoutProfile())
                .fact("shared.column.users", account.users())
                .fact("shared.column.offers", account.offers());
        if (!account.findings().isEmpty()) {
            page.gap().title("shared.needs").findings(account.findings());
        }
    }
}
