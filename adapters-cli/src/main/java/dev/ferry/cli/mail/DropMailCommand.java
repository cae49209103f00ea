package dev.ferry.cli.mail;

import dev.ferry.application.mail.DropMails;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry mail drop}. */
@Command(name = "drop")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class DropMailCommand implements CliCommand {
    @ArgGroup(multiplicity = "1", headingKey = "which")
    Which which;

    /** Nobody drops all by leaving something out. */
    static final class Which {
        @Option(names = "--to", paramLabel = "ADDRESS")
        Optional<EmailAddress> to = Optional.empty();

        @Option(names = "--all-set-aside")
        boolean all;
    }

    /** Gives up what was set aside. */
    static final class Run implements CommandRun {
        private static final Shape<Integer> SHAPE =
                new Shape<>(dropped -> Map.of("mails", dropped), List.of(Column.csvOnly("mails", Integer::longValue)));

        private final DropMailCommand command;
        private final DropMails dropMails;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(DropMailCommand command, DropMails dropMails, Requester who, Reply reply) {
            this.command = command;
            this.dropMails = dropMails;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(dropMails.run(who, command.which.to), this::show);
        }

        private int show(int dropped) {
            return reply.one(dropped, SHAPE, page -> {
                if (dropped > 0) {
                    page.sentence("cli.mail.drop", dropped);
                } else {
                    page.sentence("cli.mail.drop.none");
                }
            });
        }
    }
}
