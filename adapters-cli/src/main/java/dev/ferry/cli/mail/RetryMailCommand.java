package dev.ferry.cli.mail;

import dev.ferry.application.mail.RetryMails;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry mail retry}. */
@Command(name = "retry")
final class RetryMailCommand implements CliCommand {
    @Option(names = "--to", paramLabel = "ADDRESS")
    Optional<EmailAddress> to = Optional.empty();

    /** Sends again what was set aside. */
    static final class Run implements CommandRun {
        private static final Shape<Integer> SHAPE =
                new Shape<>(retried -> Map.of("mails", retried), List.of(Column.csvOnly("mails", Integer::longValue)));

        private final RetryMailCommand command;
        private final RetryMails retryMails;
        private final MailFlush mails;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(RetryMailCommand command, RetryMails retryMails, MailFlush mails, Requester who, Reply reply) {
            this.command = command;
            this.retryMails = retryMails;
            this.mails = mails;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(retryMails.run(who, command.to), this::show);
        }

        /** Whatever is due is tried, those that were not set aside too. */
        private int show(int retried) {
            mails.any();
            int exitCode = reply.one(retried, SHAPE, page -> {
                if (retried > 0) {
                    page.sentence("cli.mail.retry", retried);
                } else {
                    page.sentence("cli.mail.retry.none");
                }
            });
            mails.tell();
            return exitCode;
        }
    }
}
