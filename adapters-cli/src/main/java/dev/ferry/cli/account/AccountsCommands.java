package dev.ferry.cli.account;

import picocli.CommandLine.Command;

/** {@code ferry accounts …}. */
@Command(
        name = "accounts",
        description = "Look at accounts, and change the settings of those that have moved.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListAccountsOptions.class,
            ShowAccountOptions.class,
            AccountHistoryOptions.class,
            ChangeSettingsOptions.class
        })
public final class AccountsCommands {}
