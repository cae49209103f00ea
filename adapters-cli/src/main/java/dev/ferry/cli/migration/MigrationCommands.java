package dev.ferry.cli.migration;

import picocli.CommandLine.Command;

/** {@code ferry migration …}. */
@Command(
        name = "migration",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StartMigrationCommand.class,
            GiveWorkEmailCommand.class,
            ProveWorkEmailCommand.class,
            GiveMembershipCommand.class,
            EnrolCompanyCommand.class,
            CompleteMigrationCommand.class,
            ShowMigrationCommand.class
        })
public final class MigrationCommands {}
