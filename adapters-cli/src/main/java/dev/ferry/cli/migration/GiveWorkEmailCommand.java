package dev.ferry.cli.migration;

import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.GiveWorkEmail.Given;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferry migration work-email}. */
@Command(name = "work-email")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class GiveWorkEmailCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS")
    Optional<EmailAddress> address = Optional.empty();

    /** An owner gives a work e-mail. */
    static final class Run implements CommandRun {
        private final GiveWorkEmailCommand command;
        private final GiveWorkEmail giveWorkEmail;
        private final GuidedMigrationReply migration;
        private final Questions questions;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                GiveWorkEmailCommand command,
                GiveWorkEmail giveWorkEmail,
                GuidedMigrationReply migration,
                Questions questions,
                Requester who,
                Reply reply) {
            this.command = command;
            this.giveWorkEmail = giveWorkEmail;
            this.migration = migration;
            this.questions = questions;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return command.address
                    .map(EmailAddress::written)
                    .or(this::asked)
                    .map(this::give)
                    .orElseGet(() -> reply.needed("ADDRESS"));
        }

        /**
         * The address of the sign-in is offered first (R5); an operator is asked nothing, and refused whatever it is
         * (R4).
         */
        private Optional<String> asked() {
            return switch (who) {
                case Requester.Person person ->
                    questions.askOr(person.address().written(), "cli.question.work-email", person.address());
                case Requester.Operator operator -> Optional.of(operator.actor());
            };
        }

        private int give(String typed) {
            return migration.taken(
                    giveWorkEmail.run(
                            who, command.publisher.id, typed, reply.messages().language()),
                    given -> switch (given) {
                        case Given.Proved(var view) -> {
                            reply.note("cli.migration.proved", typed);
                            yield migration.show(view);
                        }
                        case Given.CodeSent(var to) -> {
                            reply.note("cli.migration.code-sent", to, command.publisher.id);
                            yield migration.show(command.publisher.id);
                        }
                    });
        }
    }
}
