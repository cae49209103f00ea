package dev.ferry.cli.account;

import picocli.CommandLine.Command;

/** {@code ferry history …}. */
@Command(
        name = "history",
        description = "The record of every decision.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportHistoryCommand.class})
public final class HistoryCommands {}
