package dev.ferry.cli.migration;

import dev.ferry.application.guided.GiveMembership;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferry migration membership}. */
@Command(name = "membership")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class GiveMembershipCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    @Parameters(index = "1", arity = "0..1", paramLabel = "MPNID")
    Optional<String> mpnId = Optional.empty();

    /** An owner gives the MPN ID of a company that is a member already. */
    static final class Run implements CommandRun {
        private final GiveMembershipCommand command;
        private final GiveMembership giveMembership;
        private final GuidedMigrationReply migration;
        private final Questions questions;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                GiveMembershipCommand command,
                GiveMembership giveMembership,
                GuidedMigrationReply migration,
                Questions questions,
                Requester who,
                Reply reply) {
            this.command = command;
            this.giveMembership = giveMembership;
            this.migration = migration;
            this.questions = questions;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return command.mpnId
                    .or(() -> questions.ask("cli.question.mpn-id"))
                    .map(this::give)
                    .orElseGet(() -> reply.needed("MPNID"));
        }

        private int give(String mpnId) {
            return migration.taken(giveMembership.run(who, command.publisher.id, mpnId), view -> {
                reply.note("cli.migration.joined", Trimmed.of(mpnId));
                return migration.show(view);
            });
        }
    }
}
