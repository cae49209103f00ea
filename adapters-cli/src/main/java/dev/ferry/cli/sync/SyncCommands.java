package dev.ferry.cli.sync;

import picocli.CommandLine.Command;

/** {@code ferry sync …}. */
@Command(
        name = "sync",
        description = "See that the legacy portal follows what is changed in Partner Center.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ShowSyncCommand.class,
            RunSyncCommand.class,
            RetrySyncCommand.class,
            DropChangeCommand.class,
            CompareSidesCommand.class,
            RepairLegacyCommand.class
        })
public final class SyncCommands {}
