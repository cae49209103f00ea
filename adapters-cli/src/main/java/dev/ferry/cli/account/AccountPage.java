package dev.ferry.cli.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.document.AccountDocument;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Page;

/** One account as people see it. */
public final class AccountPage {
    private AccountPage() {}

    public static void write(AccountView account, Page page, Messages messages) {
        page.title("cli.account.title", account.displayName(), account.id().value())
                .fact("common.column.managedIn", messages.text("common.portal." + AccountDocument.managedIn(account)))
                .fact(
                        "common.column.state",
                        messages.text("common.state." + account.state().slug()))
                .fact("common.column.wave", account.wave())
                .fact("common.column.completedAt", account.completedAt())
                .fact("common.column.mpnId", account.mpnId())
                .fact("common.column.tenantId", account.tenant())
                .fact("common.column.company", account.company().name())
                .fact("common.column.country", account.company().country().map(messages::country))
                .fact("common.column.payoutProfile", account.payoutProfile())
                .fact("common.column.users", account.users())
                .fact("common.column.offers", account.offers());
        if (!account.findings().isEmpty()) {
            page.gap().title("common.needs").findings(account.findings(), false);
        }
    }
}
