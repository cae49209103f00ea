package dev.ferry.cli.account;

import dev.ferry.application.account.ListAccounts;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
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
import picocli.CommandLine.Option;

/** {@code ferry accounts list}. */
@Command(name = "list")
final class ListAccountsCommand implements CliCommand {
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

    @Option(names = "--limit", paramLabel = "N")
    Optional<Long> limit = Optional.empty();

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
                    accounts -> reply.list(accounts.limit(command.limit.orElse(Long.MAX_VALUE)), AccountShape.SHAPE));
        }
    }
}
