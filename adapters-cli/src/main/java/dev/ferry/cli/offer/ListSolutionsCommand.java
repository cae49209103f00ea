package dev.ferry.cli.offer;

import dev.ferry.application.document.SolutionDocument;
import dev.ferry.application.offer.ListSolutions;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Solution;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry offers solutions}. */
@Command(name = "solutions")
final class ListSolutionsCommand implements CliCommand {
    @ArgGroup(headingKey = "which")
    Which which = new Which();

    /** One of these, or neither. */
    static final class Which {
        @Option(names = "--matched", required = true)
        boolean matched;

        @Option(names = "--unmatched", required = true)
        boolean unmatched;

        Optional<Boolean> wanted() {
            return matched || unmatched ? Optional.of(matched) : Optional.empty();
        }
    }

    /** Lists the solutions of the go-to-market portal. */
    static final class Run implements CommandRun {
        private static final Shape<Solution> SHAPE = new Shape<>(
                SolutionDocument::of,
                List.of(
                        Column.text("solutionId", Solution::id),
                        Column.text("publisherId", Solution::account),
                        Column.text("name", Solution::name),
                        Column.text("offerId", Solution::offer),
                        Column.text("appSourceUrl", Solution::appSourceUrl)));

        private final ListSolutionsCommand command;
        private final ListSolutions listSolutions;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ListSolutionsCommand command, ListSolutions listSolutions, Requester who, Reply reply) {
            this.command = command;
            this.listSolutions = listSolutions;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(listSolutions.all(who, command.which.wanted()), solutions -> reply.list(solutions, SHAPE));
        }
    }
}
