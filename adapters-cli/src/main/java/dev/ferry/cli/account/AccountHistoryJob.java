package dev.ferry.cli.account;

import dev.ferry.application.history.ShowHistory;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Shows what was decided about one account. */
final class AccountHistoryJob implements CommandRun {
    private final AccountHistoryOptions options;
    private final ShowHistory showHistory;
    private final Requester who;
    private final Reply reply;

    @Inject
    AccountHistoryJob(AccountHistoryOptions options, ShowHistory showHistory, Requester who, Reply reply) {
        this.options = options;
        this.showHistory = showHistory;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(showHistory.run(who, options.publisher), entries -> reply.list(entries, HistoryShape.SHAPE));
    }
}
