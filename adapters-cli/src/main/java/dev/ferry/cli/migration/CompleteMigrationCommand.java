package dev.ferry.cli.migration;

import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.cli.account.AccountPage;
import dev.ferry.cli.account.AccountShape;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry migration complete}. */
@Command(name = "complete")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class CompleteMigrationCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** An owner completes the move. */
    static final class Run implements CommandRun {
        private final CompleteMigrationCommand command;
        private final CompleteMigration completeMigration;
        private final GuidedMigrationReply migration;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                CompleteMigrationCommand command,
                CompleteMigration completeMigration,
                GuidedMigrationReply migration,
                Requester who,
                Reply reply) {
            this.command = command;
            this.completeMigration = completeMigration;
            this.migration = migration;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return migration.taken(completeMigration.run(who, command.publisher.id), account -> {
                reply.note("cli.migration.completed", account.displayName());
                return reply.one(
                        account, AccountShape.SHAPE, page -> AccountPage.write(account, page, reply.messages()));
            });
        }
    }
}
