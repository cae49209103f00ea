package dev.ferry.cli.migration;

import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry migration status}. */
@Command(name = "status")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ShowMigrationCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Shows an owner how far the move is. */
    static final class Run implements CommandRun {
        private final ShowMigrationCommand command;
        private final MigrationProgressReply migration;

        @Inject
        Run(ShowMigrationCommand command, MigrationProgressReply migration) {
            this.command = command;
            this.migration = migration;
        }

        @Override
        public int run() {
            return migration.show(command.publisher.id);
        }
    }
}
