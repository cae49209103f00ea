package dev.ferry.cli.marketplace;

import picocli.CommandLine.Command;

/** {@code ferry agreements …}. */
@Command(
        name = "agreements",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ListAgreementsCommand.class, AcceptAgreementCommand.class})
public final class AgreementsCommands {}
