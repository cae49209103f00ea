package dev.ferry.cli.sync;

import picocli.CommandLine.Command;

/** {@code ferry sync …}. */
@Command(
        name = "sync",
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
