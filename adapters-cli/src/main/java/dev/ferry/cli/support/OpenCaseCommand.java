package dev.ferry.cli.support;

import dev.ferry.application.support.CaseWish;
import dev.ferry.application.support.OpenCase;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.support.Topic;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry cases open}. */
@Command(name = "open")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class OpenCaseCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Option(names = "--topic", paramLabel = "TOPIC", required = true)
    Topic topic;

    @Option(names = "--offer", paramLabel = "OFFER")
    Optional<OfferId> offer = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", required = true)
    String text;

    /** Opens a case at a desk. */
    static final class Run implements CommandRun {
        private final OpenCaseCommand command;
        private final OpenCase openCase;
        private final Requester who;
        private final CaseReply cases;

        @Inject
        Run(OpenCaseCommand command, OpenCase openCase, Requester who, CaseReply cases) {
            this.command = command;
            this.openCase = openCase;
            this.who = who;
            this.cases = cases;
        }

        @Override
        public int run() {
            return cases.show(
                    openCase.run(who, command.publisher.id, new CaseWish(command.topic, command.offer, command.text)));
        }
    }
}
