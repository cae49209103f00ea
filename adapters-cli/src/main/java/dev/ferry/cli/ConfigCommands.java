package dev.ferry.cli;

import picocli.CommandLine.Command;

/** {@code ferry config …}. */
@Command(
        name = "config",
        description = "The settings of this installation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowConfigOptions.class})
final class ConfigCommands {}
