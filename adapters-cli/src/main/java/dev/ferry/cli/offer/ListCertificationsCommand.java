package dev.ferry.cli.offer;

import dev.ferry.application.document.SubmissionDocument;
import dev.ferry.application.offer.ListSubmissions;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Submission;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry certifications list}. */
@Command(name = "list")
final class ListCertificationsCommand implements CliCommand {
    @Option(names = "--state", paramLabel = "STATE")
    Certification.State state = Certification.State.SUBMITTED;

    /** Lists the offers whose certification stands so, who waits longest first. */
    static final class Run implements CommandRun {
        private static final Shape<ManagedOffer> SHAPE = new Shape<>(
                SubmissionDocument::of,
                List.of(
                        Column.text("publisherId", offer -> offer.key().account()),
                        Column.text("offerId", offer -> offer.key().id()),
                        Column.text("name", offer -> offer.content().name()),
                        Column.text(
                                "state",
                                offer -> offer.certification()
                                        .state()
                                        .orElseThrow()
                                        .slug()),
                        Column.text("tier", offer -> submission(offer).tier().slug()),
                        Column.text(
                                "platformVersion", offer -> submission(offer).platformVersion()),
                        Column.text(
                                "submittedAt",
                                offer -> submission(offer).stamp().at())));

        private final ListCertificationsCommand command;
        private final ListSubmissions listSubmissions;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ListCertificationsCommand command, ListSubmissions listSubmissions, Requester who, Reply reply) {
            this.command = command;
            this.listSubmissions = listSubmissions;
            this.who = who;
            this.reply = reply;
        }

        private static Submission submission(ManagedOffer offer) {
            return offer.certification().submission().orElseThrow();
        }

        @Override
        public int run() {
            return reply.to(
                    listSubmissions.run(who, command.state, Optional.empty()), found -> reply.list(found, SHAPE));
        }
    }
}
