package dev.ferry.cli.offer;

import dev.ferry.application.offer.CorrectKind;
import dev.ferry.application.offer.OfferView;
import dev.ferry.application.support.SayKind;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry offers kind}. */
@Command(name = "kind")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class OfferKindCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    @ArgGroup(multiplicity = "1", headingKey = "choice")
    KindChoice choice;

    /** Says whether the kind of a draft is right, or, as an operator, what it is. */
    static final class Run implements CommandRun {
        private final OfferKindCommand command;
        private final SayKind sayKind;
        private final CorrectKind correctKind;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(OfferKindCommand command, SayKind sayKind, CorrectKind correctKind, Requester who, OfferReply offers) {
            this.command = command;
            this.sayKind = sayKind;
            this.correctKind = correctKind;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(said(command.offer.key(), command.choice));
        }

        private Outcome<OfferView> said(OfferKey key, KindChoice choice) {
            return choice.kind
                    .map(kind -> correctKind.run(who, key, kind))
                    .orElseGet(() -> sayKind.run(who, key, choice.correct && !choice.wrong));
        }
    }
}
