package dev.ferry.cli.offer;

import dev.ferry.application.offer.DueFilter;
import dev.ferry.application.offer.ListAllOffers;
import dev.ferry.application.offer.ListOffers;
import dev.ferry.application.offer.OfferView;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.search.SearchText;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry offers list}. */
@Command(name = "list")
final class ListOffersCommand implements CliCommand {
    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    @Option(names = "--situation", paramLabel = "SITUATION")
    Optional<Situation> situation = Optional.empty();

    @Option(names = "--step", paramLabel = "STEP")
    Optional<Step> step = Optional.empty();

    @Option(names = "--q", paramLabel = "TEXT")
    Optional<String> text = Optional.empty();

    @Option(names = "--at-risk")
    boolean atRisk;

    DueFilter due() {
        return new DueFilter(Optional.empty(), atRisk);
    }

    OfferFilter filter() {
        return new OfferFilter(situation, step, text.map(SearchText::of));
    }

    /** Lists the offers of an account, or, for operators, of all accounts that have moved. */
    static final class Run implements CommandRun {
        private final ListOffersCommand command;
        private final ListOffers listOffers;
        private final ListAllOffers listAllOffers;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(
                ListOffersCommand command,
                ListOffers listOffers,
                ListAllOffers listAllOffers,
                Requester who,
                OfferReply offers) {
            this.command = command;
            this.listOffers = listOffers;
            this.listAllOffers = listAllOffers;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.list(command.publisher
                    .id
                    .map(this::ofAccount)
                    .orElseGet(() -> listAllOffers.run(who, command.filter(), command.due(), Optional.empty())));
        }

        private Outcome<Stream<OfferView>> ofAccount(PublisherId account) {
            OfferFilter filter = command.filter();
            return listOffers
                    .run(who, account)
                    .map(views -> views.stream()
                            .filter(view -> filter.covers(listed(view)))
                            .filter(command.due()::covers));
        }

        /** Nobody finds by a filter how far a draft is that they may not open. */
        private static ListedOffer listed(OfferView view) {
            return ListedOffer.of(view.offer(), view.whole() ? view.checklist() : Checklist.EMPTY);
        }
    }
}
