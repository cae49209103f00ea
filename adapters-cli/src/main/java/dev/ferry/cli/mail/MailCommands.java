package dev.ferry.cli.mail;

import picocli.CommandLine.Command;

/** {@code ferry mail …}. */
@Command(
        name = "mail",
        description = "Look into the embedded mailbox; send again what was set aside.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListMailCommand.class, ShowMailCommand.class, RetryMailCommand.class})
public final class MailCommands {}
