package dev.ferry.cli.mail;

import dev.ferry.application.mail.ListMail;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry mail list}. */
@Command(name = "list")
final class ListMailCommand implements CliCommand {
    @Option(names = "--to", paramLabel = "ADDRESS")
    Optional<EmailAddress> to = Optional.empty();

    /** Lists what the embedded mailbox holds; what cannot be read of it is named, and keeps nothing else back. */
    static final class Run implements CommandRun {
        private final ListMailCommand command;
        private final MailFlush mails;
        private final ListMail listMail;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ListMailCommand command, MailFlush mails, ListMail listMail, Requester who, Reply reply) {
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
            List<UnreadableRow> unreadable = new ArrayList<>();
            return reply.to(listMail.run(who, command.to, unreadable::add), mails -> {
                reply.list(NumberedMail.of(mails), NumberedMail.SHAPE);
                unreadable.forEach(
                        one -> reply.problem(reply.messages().text("cli.row-unreadable", one.row(), one.why())));
                return ExitCode.ofRejected(unreadable.size());
            });
        }
    }
}
