package dev.ferry.cli;

import picocli.CommandLine.Command;

/** {@code ferry people …}. */
@Command(
        name = "people",
        description = "What is kept of a person: hand it out, erase it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportPersonOptions.class, ErasePersonOptions.class})
final class PeopleCommands {}
