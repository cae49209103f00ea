package dev.ferry.cli.membership;

import picocli.CommandLine.Command;

/** {@code ferry memberships …}. */
@Command(
        name = "memberships",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListUnconfirmedCommand.class, ConfirmNumberCommand.class})
public final class MembershipsCommands {}
