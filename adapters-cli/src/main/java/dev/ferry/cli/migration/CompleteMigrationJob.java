package dev.ferry.cli.migration;

import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.cli.account.AccountPage;
import dev.ferry.cli.account.AccountShape;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** An owner completes the move. */
final class CompleteMigrationJob implements CommandRun {
    private final CompleteMigrationOptions options;
    private final CompleteMigration completeMigration;
    private final Way way;
    private final Requester who;
    private final Reply reply;

    @Inject
    CompleteMigrationJob(
            CompleteMigrationOptions options,
            CompleteMigration completeMigration,
            Way way,
            Requester who,
            Reply reply) {
        this.options = options;
        this.completeMigration = completeMigration;
        this.way = way;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return way.taken(completeMigration.run(who, options.publisher), account -> {
            reply.note("cli.way.completed", account.displayName());
            return reply.one(account, AccountShape.SHAPE, page -> AccountPage.write(account, page, reply.messages()));
        });
    }
}
