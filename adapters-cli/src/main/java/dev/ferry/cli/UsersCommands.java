package dev.ferry.cli;

import picocli.CommandLine.Command;

/** {@code ferry users …}. */
@Command(
        name = "users",
        description = "Look at the users of accounts that have moved.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListUsersOptions.class})
final class UsersCommands {}
