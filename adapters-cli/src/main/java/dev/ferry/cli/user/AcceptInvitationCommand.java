package dev.ferry.cli.user;

import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferry users accept}. */
@Command(name = "accept")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class AcceptInvitationCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE")
    Optional<String> code = Optional.empty();

    /** Somebody who was invited accepts. */
    static final class Run implements CommandRun {
        private final AcceptInvitationCommand command;
        private final AcceptUserInvitation acceptUserInvitation;
        private final Questions questions;
        private final Requester who;
        private final UserReply users;
        private final Reply reply;

        @Inject
        Run(
                AcceptInvitationCommand command,
                AcceptUserInvitation acceptUserInvitation,
                Questions questions,
                Requester who,
                UserReply users,
                Reply reply) {
            this.command = command;
            this.acceptUserInvitation = acceptUserInvitation;
            this.questions = questions;
            this.who = who;
            this.users = users;
            this.reply = reply;
        }

        @Override
        public int run() {
            return command.code
                    .or(() -> questions.ask("cli.question.code"))
                    .map(this::accept)
                    .orElseGet(() -> reply.needed("CODE"));
        }

        /** Without {@code --as} the terminal acts as an operator, whom nobody invited. */
        private int accept(String code) {
            int exitCode = users.to(acceptUserInvitation.run(who, command.publisher.id, code), users::show);
            if (who instanceof Requester.Operator) {
                reply.note("cli.users.accept.as");
            }
            return exitCode;
        }
    }
}
