package dev.ferry.cli.installation;

import picocli.CommandLine.Command;

/** {@code ferry plugins …}. */
@Command(
        name = "plugins",
        description = "The adapters of this installation.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListPluginsCommand.class})
public final class PluginsCommands {}
