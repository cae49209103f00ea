package dev.ferry.cli.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Page;

/** One account as people see it. */
public final class AccountPage {
    private AccountPage() {}

    public static void write(AccountView account, Page page, Messages messages) {
        page.title("cli.account.title", account.displayName(), account.id().value())
                .fact("cli.column.managedIn", messages.text("cli.portal." + AccountShape.managedIn(account)))
                .fact(
                        "cli.column.state",
                        messages.text("cli.state." + account.state().slug()))
                .fact("cli.column.wave", account.wave())
                .fact("cli.column.completedAt", account.completedAt())
                .fact("cli.column.mpnId", account.mpnId())
                .fact("cli.column.tenantId", account.tenant())
                .fact("cli.column.company", account.company().name())
                .fact("cli.column.country", account.company().country())
                .fact("cli.column.payoutProfile", account.payoutProfile())
                .fact("cli.column.users", account.users())
                .fact("cli.column.offers", account.offers());
        if (!account.findings().isEmpty()) {
            page.gap().title("cli.account.needs").findings(account.findings());
        }
    }
}
