package dev.ferry.cli.account;

import picocli.CommandLine.Command;

/** {@code ferry accounts …}. */
@Command(
        name = "accounts",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListAccountsCommand.class,
            ShowAccountCommand.class,
            AccountHistoryCommand.class,
            ChangeSettingsCommand.class
        })
public final class AccountsCommands {}
