package dev.ferry.cli.installation;

import picocli.CommandLine.Command;

/** {@code ferry plugins …}. */
@Command(
        name = "plugins",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListPluginsCommand.class})
public final class PluginsCommands {}
