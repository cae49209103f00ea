package dev.ferry.cli;

import picocli.CommandLine.Command;

/** {@code ferry mail …}. */
@Command(
        name = "mail",
        description = "Look into the embedded mailbox.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListMailOptions.class, ShowMailOptions.class})
final class MailCommands {}
