package dev.ferry.cli.offer;

import dev.ferry.application.offer.DecideDuplicate;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ferry offers duplicate}. */
@Command(name = "duplicate")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class DecideDuplicateCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    @Option(names = "--decision", paramLabel = "DECISION", required = true)
    DuplicateDecision.Kind decision;

    @Option(names = "--of", paramLabel = "PUBLISHER/OFFER")
    Optional<OfferKey> of = Optional.empty();

    @Spec
    CommandSpec spec;

    @Override
    public void check() {
        if (decision == DuplicateDecision.Kind.DUPLICATE && of.isEmpty()) {
            throw new UsageFault(spec.commandLine(), "cli.usage.missing", "--of PUBLISHER/OFFER");
        }
        if (decision != DuplicateDecision.Kind.DUPLICATE && of.isPresent()) {
            throw new UsageFault(spec.commandLine(), "cli.usage.duplicate-of");
        }
    }

    /** Decides what a draft is to the offers that look like it. */
    static final class Run implements CommandRun {
        private final DecideDuplicateCommand command;
        private final DecideDuplicate decideDuplicate;
        private final Requester who;
        private final OfferReply offers;

        @Inject
        Run(DecideDuplicateCommand command, DecideDuplicate decideDuplicate, Requester who, OfferReply offers) {
            this.command = command;
            this.decideDuplicate = decideDuplicate;
            this.who = who;
            this.offers = offers;
        }

        @Override
        public int run() {
            return offers.show(decideDuplicate.run(
                    who, command.offer.key(), new DecideDuplicate.Wish(command.decision, command.of)));
        }
    }
}
