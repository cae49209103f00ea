package dev.ferry.cli.person;

import dev.ferry.application.document.ErasureDocument;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ErasedPerson;
import dev.ferry.application.person.Erasure;
import dev.ferry.cli.mail.MailFlush;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry people erase}. */
@Command(name = "erase")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ErasePersonCommand implements CliCommand {
    @Parameters(paramLabel = "ADDRESS")
    EmailAddress address;

    @Option(names = "--successor", paramLabel = "ADDRESS")
    Optional<EmailAddress> successor = Optional.empty();

    @Option(names = "--dry-run")
    boolean dryRun;

    /** Erases a person, once that is confirmed. */
    static final class Run implements CommandRun {
        private static final Shape<ErasureDocument> SHAPE = new Shape<>(
                erased -> erased,
                List.of(
                        Column.text("pseudonym", erased -> Optional.ofNullable(erased.pseudonym())),
                        Column.number("accounts", erased -> erased.accounts().size()),
                        Column.text("handedOver", erased -> String.join(";", erased.handedOver())),
                        Column.text("withoutOwner", erased -> String.join(";", erased.withoutOwner())),
                        Column.number("things", ErasureDocument::things)));

        private final ErasePersonCommand command;
        private final ErasePerson erasePerson;
        private final Questions questions;
        private final MailFlush mails;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                ErasePersonCommand command,
                ErasePerson erasePerson,
                Questions questions,
                MailFlush mails,
                Requester who,
                Reply reply) {
            this.command = command;
            this.erasePerson = erasePerson;
            this.questions = questions;
            this.mails = mails;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            if (command.dryRun) {
                return erase();
            }
            return switch (questions.confirm("cli.question.erase", command.address)) {
                case YES -> erase();
                case NOBODY_ASKED -> reply.needed("--yes");
                case NO -> {
                    reply.note("cli.people.declined");
                    yield ExitCode.REFUSED;
                }
            };
        }

        private int erase() {
            Erasure erasure = new Erasure(
                    command.address,
                    command.successor,
                    command.dryRun,
                    reply.messages().language());
            return reply.to(erasePerson.run(who, erasure), this::show);
        }

        /** A successor is written to. */
        private int show(ErasedPerson erased) {
            if (!erased.handedOver().isEmpty() && !command.dryRun) {
                mails.own();
            }
            reply.note(noteOn(erased), command.address);
            ErasureDocument document = ErasureDocument.of(erased);
            if (!document.withoutOwner().isEmpty()) {
                reply.note("cli.people.without-owner", String.join(", ", document.withoutOwner()));
            }
            int code = reply.list(erased.anybody() ? Stream.of(document) : Stream.empty(), SHAPE);
            mails.tell();
            return code;
        }

        private String noteOn(ErasedPerson erased) {
            if (!erased.anybody()) {
                return "cli.people.nobody";
            }
            return command.dryRun ? "cli.people.would-be-erased" : "cli.people.erased";
        }
    }
}
