package dev.ferry.cli.offer;

import dev.ferry.application.document.LookAlikeDocument;
import dev.ferry.application.messages.OfferWords;
import dev.ferry.application.offer.LookAlikeView;
import dev.ferry.application.offer.ShowLookAlikes;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.catalog.Lacks;
import dev.ferry.domain.catalog.LookAlikeReason;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry offers look-alikes}. */
@Command(name = "look-alikes")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class LookAlikesCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    /** Searches the public catalog for what looks like a draft. */
    static final class Run implements CommandRun {
        private final LookAlikesCommand command;
        private final ShowLookAlikes showLookAlikes;
        private final Requester who;
        private final OfferReply offers;
        private final Reply reply;

        @Inject
        Run(LookAlikesCommand command, ShowLookAlikes showLookAlikes, Requester who, OfferReply offers, Reply reply) {
            this.command = command;
            this.showLookAlikes = showLookAlikes;
            this.who = who;
            this.offers = offers;
            this.reply = reply;
        }

        @Override
        public int run() {
            return offers.to(
                    showLookAlikes.run(who, command.offer.key()),
                    found -> reply.list(
                            found.stream(),
                            reply.isForPeople() ? shape(new OfferWords(reply.messages())::of) : shape(Slug::slug)));
        }

        private static Shape<LookAlikeView> shape(Function<LookAlikeReason, String> words) {
            return new Shape<>(
                    LookAlikeDocument::of,
                    List.of(
                            Column.text(
                                    "publisherId", view -> listing(view).offer().account()),
                            Column.text("offerId", view -> listing(view).offer().id()),
                            Column.text("name", view -> listing(view).name()),
                            Column.text("legalEntity", view -> listing(view).legalEntity()),
                            Column.text("appSourceUrl", view -> listing(view).appSourceUrl()),
                            Column.text("score", view -> view.lookAlike().score()),
                            Column.text(
                                    "reasons",
                                    view -> joined(view.lookAlike().reasons().stream()
                                            .map(words)
                                            .toList())),
                            Column.text(
                                    "lacksCollateral",
                                    view -> view.lacks().map(Lacks::collateral).map(Run::joined)),
                            Column.text(
                                    "lacksContacts",
                                    view -> view.lacks().map(Lacks::contacts).map(Run::joined)),
                            Column.text(
                                    "lacksMarkets",
                                    view -> view.lacks().map(Lacks::markets).map(Run::joined))));
        }

        private static PublicListing listing(LookAlikeView view) {
            return view.lookAlike().listing();
        }

        private static String joined(List<String> all) {
            return all.stream().collect(Collectors.joining("; "));
        }
    }
}
