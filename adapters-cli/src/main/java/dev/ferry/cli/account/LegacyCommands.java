package dev.ferry.cli.account;

import picocli.CommandLine.Command;

/** {@code ferry legacy …}. */
@Command(
        name = "legacy",
        description = "Look into the embedded legacy portal.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LegacyUsersCommand.class, LegacyShowCommand.class})
public final class LegacyCommands {}
