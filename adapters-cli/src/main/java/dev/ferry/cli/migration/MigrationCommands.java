package dev.ferry.cli.migration;

import picocli.CommandLine.Command;

/** {@code ferry migration …}. */
@Command(
        name = "migration",
        description = {
            "Take an account to Partner Center as one of its owners, step by step.",
            "Each step is taken as an owner (--as ADDRESS), and may be taken again."
        },
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
