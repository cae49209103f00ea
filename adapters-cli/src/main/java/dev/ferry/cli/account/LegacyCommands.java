package dev.ferry.cli.account;

import picocli.CommandLine.Command;

/** {@code ferry legacy …}. */
@Command(
        name = "legacy",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LegacyUsersCommand.class, LegacyShowCommand.class})
public final class LegacyCommands {}
