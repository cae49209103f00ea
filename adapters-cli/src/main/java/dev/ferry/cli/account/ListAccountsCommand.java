package dev.ferry.cli.account;

import dev.ferry.application.account.ListAccounts;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ferry accounts list}. */
@Command(name = "list")
@SuppressWarnings("NullAway.Init") // picocli fills in the spec
final class ListAccountsCommand implements CliCommand {
    @Spec
    CommandSpec spec;

    @Option(names = "--migration", paramLabel = "STATE")
    Optional<MigrationState> migration = Optional.empty();

    @Option(names = "--ready", arity = "0..1", fallbackValue = "true", paramLabel = "true|false")
    Optional<Boolean> ready = Optional.empty();

    @Option(names = "--finding", paramLabel = "CODE", split = ",")
    List<FindingCode> findings = List.of();

    @Option(names = "--standing", paramLabel = "STANDING")
    Optional<Standing> standing = Optional.empty();

    @Option(names = "--country", paramLabel = "CC")
    Optional<Country> country = Optional.empty();

    @Option(names = "--invited", arity = "0..1", fallbackValue = "true", paramLabel = "true|false")
    Optional<Boolean> invited = Optional.empty();

    @Option(names = "--wave", paramLabel = "NAME")
    Optional<WaveName> wave = Optional.empty();

    @Option(names = "--q", paramLabel = "TEXT")
    Optional<String> text = Optional.empty();

    @Option(names = "--situation", paramLabel = "SITUATION")
    Optional<Situation> situation = Optional.empty();

    @Option(names = "--outcome", paramLabel = "OUTCOME")
    Optional<DeadlineOutcome.Name> outcome = Optional.empty();

    long limit = Long.MAX_VALUE;

    @Option(names = "--limit", paramLabel = "N")
    void limit(long number) {
        if (number < 0) {
            throw new UsageFault(spec.commandLine(), "cli.usage.at-least", "--limit", 0);
        }
        limit = number;
    }

    StandingFilter filter() {
        return new StandingFilter(
                migration,
                ready,
                Set.copyOf(findings),
                standing,
                country.map(Country::code),
                wave,
                invited,
                situation,
                outcome,
                text.map(SearchText::of));
    }

    /** Lists accounts as they stand now. */
    static final class Run implements CommandRun {
        private final ListAccountsCommand command;
        private final ListAccounts listAccounts;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ListAccountsCommand command, ListAccounts listAccounts, Requester who, Reply reply) {
            this.command = command;
            this.listAccounts = listAccounts;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    listAccounts.run(who, command.filter(), Optional.empty()),
                    accounts -> reply.list(accounts.limit(command.limit), AccountShape.SHAPE));
        }
    }
}
