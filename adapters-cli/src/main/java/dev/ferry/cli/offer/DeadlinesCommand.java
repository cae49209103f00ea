package dev.ferry.cli.offer;

import dev.ferry.application.deadline.EnforceDeadlines;
import dev.ferry.application.deadline.ListAllStandings;
import dev.ferry.application.deadline.ListStandings;
import dev.ferry.application.deadline.LoadDeadlines;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferry offers deadlines}. */
@Command(name = "deadlines")
@SuppressWarnings("NullAway.Init") // picocli sets what is specified
final class DeadlinesCommand implements CliCommand {
    @Spec
    CommandSpec spec;

    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    @Parameters(index = "1", arity = "0..1", paramLabel = "OFFER")
    Optional<OfferId> offer = Optional.empty();

    @Option(names = "--at", paramLabel = "WHEN")
    Optional<AsOf> at = Optional.empty();

    @ArgGroup(exclusive = false, headingKey = "loading")
    @Nullable
    Loading loading;

    /** That others are loaded, or that what follows from them is put in force. */
    static final class Loading {
        @ArgGroup(multiplicity = "1")
        Act act = new Act();

        @Option(names = "--dry-run")
        boolean dryRun;

        @Option(names = "--removals", paramLabel = "N")
        Optional<Integer> removals = Optional.empty();
    }

    /** One of these. */
    static final class Act {
        @Option(names = "--load", required = true, arity = "0..1", fallbackValue = "", paramLabel = "FILE")
        Optional<String> file = Optional.empty();

        @Option(names = "--apply", required = true)
        boolean apply;
    }

    @Override
    public void check() {
        Loading wish = loading;
        if (wish == null) {
            return;
        }
        demand(publisher.id.isEmpty(), "cli.usage.deadlines.all");
        demand(at.isEmpty(), "cli.usage.deadlines.at");
        demand(wish.removals.isEmpty() || wish.act.apply, "cli.usage.deadlines.removals");
        demand(wish.removals.orElse(0) >= 0, "cli.usage.at-least", "--removals", 0);
    }

    private void demand(boolean holds, String otherwise, Object... arguments) {
        if (!holds) {
            throw new UsageFault(spec.commandLine(), otherwise, arguments);
        }
    }

    /** Shows how offers stand with their deadlines, loads these, or puts in force what follows from them. */
    static final class Run implements CommandRun {
        private final DeadlinesCommand command;
        private final ListStandings listStandings;
        private final ListAllStandings listAllStandings;
        private final LoadDeadlines loadDeadlines;
        private final EnforceDeadlines enforceDeadlines;
        private final FileInput files;
        private final Requester who;
        private final DeadlineReply reply;

        @Inject
        Run(
                DeadlinesCommand command,
                ListStandings listStandings,
                ListAllStandings listAllStandings,
                LoadDeadlines loadDeadlines,
                EnforceDeadlines enforceDeadlines,
                FileInput files,
                Requester who,
                DeadlineReply reply) {
            this.command = command;
            this.listStandings = listStandings;
            this.listAllStandings = listAllStandings;
            this.loadDeadlines = loadDeadlines;
            this.enforceDeadlines = enforceDeadlines;
            this.files = files;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            Loading loading = command.loading;
            if (loading == null) {
                return reply.list(standings());
            }
            return loading.act.apply
                    ? reply.applied(enforceDeadlines.run(who, loading.removals, loading.dryRun), loading.dryRun)
                    : load(loading);
        }

        private Outcome<Stream<Standing>> standings() {
            return command.publisher
                    .id
                    .map(this::ofAccount)
                    .orElseGet(() -> listAllStandings.run(who, command.at, Optional.empty()));
        }

        private Outcome<Stream<Standing>> ofAccount(PublisherId account) {
            return listStandings.run(who, account, command.offer, command.at).map(List::stream);
        }

        private int load(Loading wish) {
            String file = wish.act.file.orElse("");
            return file.isEmpty()
                    ? reply.to(loadDeadlines.read(who), table -> load(table, wish))
                    : files.read(file)
                            .map(content -> reply.to(
                                    loadDeadlines.read(who, files.nameOf(file), content), table -> load(table, wish)))
                            .orElse(ExitCode.FAILED);
        }

        private int load(DeadlineTable table, Loading wish) {
            return table.faults().isEmpty()
                    ? reply.changes(loadDeadlines.run(who, table.deadlines(), wish.dryRun), wish.dryRun)
                    : reply.faults(table.faults());
        }
    }
}
