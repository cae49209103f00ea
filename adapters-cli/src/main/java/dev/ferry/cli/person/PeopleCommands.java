package dev.ferry.cli.person;

import picocli.CommandLine.Command;

/** {@code ferry people …}. */
@Command(
        name = "people",
        description = "What is kept of a person: hand it out, erase it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportPersonCommand.class, ErasePersonCommand.class})
public final class PeopleCommands {}
