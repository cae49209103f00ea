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
            LookAlikesCommand.class,
            DecideDuplicateCommand.class,
            DeleteOfferCommand.class,
            SubmitOfferCommand.class,
            WithdrawOfferCommand.class,
            CertifyOfferCommand.class,
            GoLiveCommand.class,
            LinkOfferCommand.class,
            ListSolutionsCommand.class,
            DeadlinesCommand.class,
            WaiveOfferCommand.class,
            RetryActsCommand.class
        })
public final class OffersCommands {}
