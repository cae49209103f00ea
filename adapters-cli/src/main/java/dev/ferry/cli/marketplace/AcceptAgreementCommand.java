package dev.ferry.cli.marketplace;

import dev.ferry.application.marketplace.AcceptAgreement;
import dev.ferry.application.marketplace.AgreementView;
import dev.ferry.application.marketplace.ShowAgreements;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry agreements accept}. */
@Command(name = "accept")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class AcceptAgreementCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Option(names = "--digest", paramLabel = "DIGEST")
    Optional<String> digest = Optional.empty();

    /** Accepts the ISV addendum: the digest says that it was read, or it is shown and asked about. */
    static final class Run implements CommandRun {
        private final AcceptAgreementCommand command;
        private final ShowAgreements showAgreements;
        private final AcceptAgreement acceptAgreement;
        private final Requester who;
        private final Questions questions;
        private final AccountSideReply side;
        private final Reply reply;

        @Inject
        Run(
                AcceptAgreementCommand command,
                ShowAgreements showAgreements,
                AcceptAgreement acceptAgreement,
                Requester who,
                Questions questions,
                AccountSideReply side,
                Reply reply) {
            this.command = command;
            this.showAgreements = showAgreements;
            this.acceptAgreement = acceptAgreement;
            this.who = who;
            this.questions = questions;
            this.side = side;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    addendum(),
                    text -> command.digest.map(digest -> accept(text, digest)).orElseGet(() -> ask(text)));
        }

        private Outcome<AgreementText> addendum() {
            return showAgreements
                    .run(who, command.publisher.id, side.language())
                    .map(all -> all.stream()
                            .map(AgreementView::text)
                            .filter(text -> text.agreement() == Agreement.ISV_ADDENDUM)
                            .findFirst()
                            .orElseThrow());
        }

        private int ask(AgreementText text) {
            reply.aside(text.text());
            return switch (questions.confirm("cli.question.agreement", text.version())) {
                case YES -> accept(text, text.digest());
                case NO -> {
                    reply.note("cli.agreement.declined");
                    yield ExitCode.REFUSED;
                }
                case NOBODY_ASKED -> reply.needed("--digest " + text.digest());
            };
        }

        private int accept(AgreementText text, String digest) {
            return side.agreement(acceptAgreement.run(
                    who, command.publisher.id, text.version().toString(), digest));
        }
    }
}
