package dev.ferry.cli;

import picocli.CommandLine.Command;

/** {@code ferry history …}. */
@Command(
        name = "history",
        description = "The record of every decision.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportHistoryOptions.class})
final class HistoryCommands {}
