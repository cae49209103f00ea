package dev.ferry.cli.migration;

import dev.ferry.application.guided.StartMigration;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry migration start}. */
@Command(name = "start")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class StartMigrationCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** An owner sets out, or comes back. */
    static final class Run implements CommandRun {
        private final StartMigrationCommand command;
        private final StartMigration startMigration;
        private final GuidedMigrationReply migration;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                StartMigrationCommand command,
                StartMigration startMigration,
                GuidedMigrationReply migration,
                Requester who,
                Reply reply) {
            this.command = command;
            this.startMigration = startMigration;
            this.migration = migration;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return migration.taken(startMigration.run(who, command.publisher.id), started -> {
                reply.note(started.fresh() ? "cli.migration.started" : "cli.migration.resumed");
                return migration.show(started.view());
            });
        }
    }
}
