package dev.ferry.cli.marketplace;

import picocli.CommandLine.Command;

/** {@code ferry billing …}. */
@Command(
        name = "billing",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowBillingCommand.class, SetBillingCommand.class, ConfirmBillingCommand.class})
public final class BillingCommands {}
