package dev.ferry.cli.installation;

import picocli.CommandLine.Command;

/** {@code ferry config …}. */
@Command(
        name = "config",
        description = "The settings of this installation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowConfigCommand.class})
public final class ConfigCommands {}
