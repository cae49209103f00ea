package dev.ferry.cli.mail;

import dev.ferry.application.mail.ListMail;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry mail show}. */
@Command(name = "show")
final class ShowMailCommand implements CliCommand {
    @Parameters(arity = "0..1", paramLabel = "N")
    Optional<Long> number = Optional.empty();

    @Option(names = "--to", paramLabel = "ADDRESS")
    Optional<EmailAddress> to = Optional.empty();

    @Option(names = "--html")
    boolean html;

    /** Shows one mail of the embedded mailbox, as text or as its page of HTML, to be looked at in a browser. */
    static final class Run implements CommandRun {
        private final ShowMailCommand command;
        private final MailFlush mails;
        private final ListMail listMail;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ShowMailCommand command, MailFlush mails, ListMail listMail, Requester who, Reply reply) {
            this.command = command;
            this.mails = mails;
            this.listMail = listMail;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            if (who instanceof Requester.Operator && listMail.isHere()) {
                mails.anyUntold();
            }
            return reply.to(
                    listMail.run(who, command.to, _ -> {}),
                    mails -> found(mails)
                            .map(this::show)
                            .orElseGet(() -> reply.refused(new Refusal(Code.MAIL_NOT_FOUND))));
        }

        private Optional<NumberedMail> found(Stream<Mail> mails) {
            try (mails) {
                return NumberedMail.of(mails)
                        .filter(one -> command.number
                                .map(wanted -> wanted == one.number())
                                .orElse(true))
                        .reduce((_, newer) -> newer);
            }
        }

        private int show(NumberedMail one) {
            Mail mail = one.mail();
            return reply.one(
                    one,
                    NumberedMail.SHAPE,
                    page -> mail.html()
                            .filter(_ -> command.html)
                            .ifPresentOrElse(page::lines, () -> showText(one, page)));
        }

        private static void showText(NumberedMail one, Page page) {
            Mail mail = one.mail();
            page.fact("common.column.to", mail.to())
                    .fact("common.column.at", one.at())
                    .fact("common.column.subject", mail.subject())
                    .fact("common.column.html", mail.html().isPresent())
                    .gap()
                    .lines(mail.body());
        }
    }
}
