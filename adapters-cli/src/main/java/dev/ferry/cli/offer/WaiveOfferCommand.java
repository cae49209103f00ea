package dev.ferry.cli.offer;

import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry offers waive}. */
@Command(name = "waive")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class WaiveOfferCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    @Option(names = "--deadline", paramLabel = "DEADLINE", required = true)
    String deadline;

    @ArgGroup(multiplicity = "1", headingKey = "choice")
    Choice choice;

    /** One of these. */
    static final class Choice {
        @Option(names = "--reason", required = true, paramLabel = "TEXT")
        Optional<String> reason = Optional.empty();

        @Option(names = "--undo", required = true)
        boolean undo;
    }

    /** Lets a deadline pass for an offer, or takes that back. */
    static final class Run implements CommandRun {
        private final WaiveOfferCommand command;
        private final WaiveDeadline waiveDeadline;
        private final Requester who;
        private final DeadlineReply reply;

        @Inject
        Run(WaiveOfferCommand command, WaiveDeadline waiveDeadline, Requester who, DeadlineReply reply) {
            this.command = command;
            this.waiveDeadline = waiveDeadline;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            Outcome<WaiveDeadline.Changed> outcome = command.choice
                    .reason
                    .map(reason -> waiveDeadline.run(who, command.offer.key(), command.deadline, reason))
                    .orElseGet(
                            () -> waiveDeadline.takeBack(who, command.offer.key(), command.deadline, Optional.empty()));
            return reply.list(outcome.map(changed -> Stream.of(changed.standing())));
        }
    }
}
