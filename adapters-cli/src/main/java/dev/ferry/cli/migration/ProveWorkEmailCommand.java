package dev.ferry.cli.migration;

import dev.ferry.application.guided.ProveWorkEmail;
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

/** {@code ferry migration prove}. */
@Command(name = "prove")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ProveWorkEmailCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE")
    Optional<String> code = Optional.empty();

    /** An owner proves the work e-mail that they gave. */
    static final class Run implements CommandRun {
        private final ProveWorkEmailCommand command;
        private final ProveWorkEmail proveWorkEmail;
        private final GuidedMigrationReply migration;
        private final Questions questions;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                ProveWorkEmailCommand command,
                ProveWorkEmail proveWorkEmail,
                GuidedMigrationReply migration,
                Questions questions,
                Requester who,
                Reply reply) {
            this.command = command;
            this.proveWorkEmail = proveWorkEmail;
            this.migration = migration;
            this.questions = questions;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return command.code
                    .or(() -> questions.ask("cli.question.code"))
                    .map(this::prove)
                    .orElseGet(() -> reply.needed("CODE"));
        }

        private int prove(String code) {
            return migration.taken(proveWorkEmail.run(who, command.publisher.id, code, Optional.empty()), view -> {
                view.workEmail().ifPresent(address -> reply.note("cli.migration.proved", address));
                return migration.show(view);
            });
        }
    }
}
