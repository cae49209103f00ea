package dev.ferry.cli.account;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Shows one account as it stands now, and what it needs. */
final class ShowAccountJob implements CommandRun {
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
                account -> reply.one(
                        account, AccountShape.SHAPE, page -> AccountPage.write(account, page, reply.messages())));
    }
}
