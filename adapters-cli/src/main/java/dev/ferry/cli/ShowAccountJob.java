package dev.ferry.cli;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.Job;
import jakarta.inject.Inject;

/** Shows one account as it stands now, and what it needs. */
final class ShowAccountJob implements Job {
    private final ShowAccountOptions options;
    private final ShowAccount showAccount;
    private final Requester who;
    private final Reply reply;

    @Inject
    ShowAccountJob(ShowAccountOptions options, ShowAccount showAccount, Requester who, Reply reply) {
        this.options = options;
        this.showAccount = showAccount;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(
                showAccount.run(who, options.publisher),
                account -> reply.one(account, AccountShape.SHAPE, page -> write(account, page)));
    }

    private void write(AccountView account, Page page) {
        Messages messages = reply.messages();
        page.title("cli.account.title", account.displayName(), account.id().value())
                .fact("cli.column.managedIn", messages.text("cli.portal." + AccountShape.managedIn(account)))
                .fact("cli.column.state", messages.text("cli.state." + account.state()))
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
            page.gap().title("cli.account.needs");
            account.findings()
                    .forEach(finding -> page.point(messages.finding(finding), messages.wayOut(finding.code())));
        }
    }
}
