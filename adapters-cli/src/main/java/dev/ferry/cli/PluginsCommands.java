package dev.ferry.cli;

import picocli.CommandLine.Command;

/** {@code ferry plugins …}. */
@Command(
        name = "plugins",
        description = "The adapters of this installation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListPluginsOptions.class})
final class PluginsCommands {}
