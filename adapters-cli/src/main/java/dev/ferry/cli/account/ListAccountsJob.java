package dev.ferry.cli.account;

import dev.ferry.application.account.ListAccounts;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lists accounts as they stand now. */
final class ListAccountsJob implements CommandRun {
    private final ListAccountsOptions options;
    private final ListAccounts listAccounts;
    private final Requester who;
    private final Reply reply;

    @Inject
    ListAccountsJob(ListAccountsOptions options, ListAccounts listAccounts, Requester who, Reply reply) {
        this.options = options;
        this.listAccounts = listAccounts;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(
                listAccounts.run(who, options.filter(), Optional.empty()),
                accounts -> reply.list(accounts.limit(options.limit.orElse(Long.MAX_VALUE)), AccountShape.SHAPE));
    }
}
