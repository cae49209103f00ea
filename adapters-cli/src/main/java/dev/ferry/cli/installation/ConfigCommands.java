package dev.ferry.cli.installation;

import picocli.CommandLine.Command;

/** {@code ferry config …}. */
@Command(
        name = "config",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowConfigCommand.class})
public final class ConfigCommands {}
