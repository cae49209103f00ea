package dev.ferry.cli;

import picocli.CommandLine.Command;

/** {@code ferry accounts …}. */
@Command(
        name = "accounts",
        description = "Look at accounts.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListAccountsOptions.class, ShowAccountOptions.class, AccountHistoryOptions.class})
final class AccountsCommands {}
