package dev.ferry.cli.person;

import dev.ferry.application.person.ExportPerson;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferry people export}. */
@Command(name = "export")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ExportPersonCommand implements CliCommand {
    @Parameters(paramLabel = "ADDRESS")
    EmailAddress address;

    /** Writes all that is kept of a person. */
    static final class Run implements CommandRun {
        private final ExportPersonCommand command;
        private final ExportPerson exportPerson;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ExportPersonCommand command, ExportPerson exportPerson, Requester who, Reply reply) {
            this.command = command;
            this.exportPerson = exportPerson;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            AtomicLong unreadable = new AtomicLong();
            return reply.to(exportPerson.run(who, command.address), records -> {
                reply.list(records.peek(record -> count(record, unreadable)), PersonalShape.SHAPE);
                if (unreadable.get() > 0) {
                    reply.problem(reply.messages().text("cli.people.unreadable", unreadable.get()));
                }
                return ExitCode.ofRejected(unreadable.get());
            });
        }

        private static void count(PersonalRecord record, AtomicLong unreadable) {
            if (record.isUnreadable()) {
                unreadable.incrementAndGet();
            }
        }
    }
}
