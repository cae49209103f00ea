package dev.ferry.cli.sync;

import picocli.CommandLine.Command;

/** {@code ferry sync …}. */
@Command(
        name = "sync",
        description = "See that the legacy portal follows what is changed in Partner Center.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ShowSyncOptions.class,
            RunSyncOptions.class,
            RetrySyncOptions.class,
            DropChangeOptions.class,
            CompareSidesOptions.class,
            RepairLegacyOptions.class
        })
public final class SyncCommands {}
