package dev.ferry.cli.mail;

import picocli.CommandLine.Command;

/** {@code ferry mail …}. */
@Command(
        name = "mail",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListMailCommand.class,
            ShowMailCommand.class,
            ShowMailBacklogCommand.class,
            RetryMailCommand.class,
            DropMailCommand.class
        })
public final class MailCommands {}
