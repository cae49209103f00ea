package dev.ferry.cli.person;

import picocli.CommandLine.Command;

/** {@code ferry people …}. */
@Command(
        name = "people",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExportPersonCommand.class, ErasePersonCommand.class})
public final class PeopleCommands {}
