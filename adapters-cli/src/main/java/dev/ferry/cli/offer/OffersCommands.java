package dev.ferry.cli.offer;

import picocli.CommandLine.Command;

/** {@code ferry offers …}. */
@Command(
        name = "offers",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListOffersCommand.class,
            ShowOfferCommand.class,
            CreateOfferCommand.class,
            OfferPageCommand.class,
            OfferKindCommand.class,
            SubmitOfferCommand.class,
            WithdrawOfferCommand.class,
            CertifyOfferCommand.class,
            LinkOfferCommand.class,
            ListSolutionsCommand.class,
            RetryActsCommand.class
        })
public final class OffersCommands {}
