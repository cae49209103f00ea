package dev.ferry.cli.person;

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
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        private static final Shape<ErasedPerson> SHAPE = new Shape<>(
                Run::document,
                List.of(
                        Column.text("pseudonym", ErasedPerson::pseudonym),
                        Column.number("accounts", erased -> erased.accounts().size()),
                        Column.text("handedOver", erased -> String.join(";", ids(erased.handedOver()))),
                        Column.text("withoutOwner", erased -> String.join(";", ids(erased.withoutOwner()))),
                        Column.number("things", ErasedPerson::things)));

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

        /**
         * What was written to a successor goes out once the answer stands, so that a mail system that is down hides
         * nothing.
         */
        private int show(ErasedPerson erased) {
            reply.note(noteOn(erased), command.address);
            if (!erased.withoutOwner().isEmpty()) {
                reply.note("cli.people.without-owner", String.join(", ", ids(erased.withoutOwner())));
            }
            int code = reply.list(erased.anybody() ? Stream.of(erased) : Stream.empty(), SHAPE);
            if (!erased.handedOver().isEmpty() && !command.dryRun) {
                mails.flush();
            }
            return code;
        }

        private String noteOn(ErasedPerson erased) {
            if (!erased.anybody()) {
                return "cli.people.nobody";
            }
            return command.dryRun ? "cli.people.rehearsed" : "cli.people.erased";
        }

        private static List<String> ids(Set<PublisherId> accounts) {
            return accounts.stream().map(PublisherId::value).sorted().toList();
        }

        private static Map<String, @Nullable Object> document(ErasedPerson erased) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("pseudonym", erased.pseudonym().orElse(null));
            document.put("accounts", ids(erased.accounts()));
            document.put("handedOver", ids(erased.handedOver()));
            document.put("withoutOwner", ids(erased.withoutOwner()));
            document.put("things", erased.things());
            return document;
        }
    }
}
