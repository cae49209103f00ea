package dev.ferry.cli.support;

import dev.ferry.application.support.ListAllCases;
import dev.ferry.application.support.ListCases;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry cases list}. */
@Command(name = "list")
final class ListCasesCommand implements CliCommand {
    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    @Option(names = "--state", paramLabel = "STATE")
    Optional<CaseState> state = Optional.empty();

    @Option(names = "--desk", paramLabel = "DESK")
    Optional<Desk> desk = Optional.empty();

    CaseFilter filter() {
        return new CaseFilter(state, desk);
    }

    /** Lists the cases of an account, or, for operators, of all accounts. */
    static final class Run implements CommandRun {
        private final ListCasesCommand command;
        private final ListCases listCases;
        private final ListAllCases listAllCases;
        private final Requester who;
        private final CaseReply cases;

        @Inject
        Run(ListCasesCommand command, ListCases listCases, ListAllCases listAllCases, Requester who, CaseReply cases) {
            this.command = command;
            this.listCases = listCases;
            this.listAllCases = listAllCases;
            this.who = who;
            this.cases = cases;
        }

        @Override
        public int run() {
            return cases.list(command.publisher
                    .id
                    .map(this::ofAccount)
                    .orElseGet(() -> listAllCases.run(who, command.filter(), Optional.empty())));
        }

        private Outcome<Stream<SupportCase>> ofAccount(PublisherId account) {
            return listCases.run(who, account).map(all -> all.stream().filter(command.filter()::covers));
        }
    }
}
