package dev.ferry.cli.account;

import picocli.CommandLine.Command;

/** {@code ferry history …}. */
@Command(
        name = "history",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportHistoryCommand.class})
public final class HistoryCommands {}
