package dev.ferry.cli.sync;

import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry sync compare}. */
@Command(name = "compare")
final class CompareSidesCommand implements CliCommand {
    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    @Option(names = "--all")
    boolean all;

    /** Lists the users that differ between the two portals. */
    static final class Run implements CommandRun {
        private final CompareSidesCommand command;
        private final CompareSides compareSides;
        private final Requester who;
        private final Reply reply;
        private final Clock clock;

        @Inject
        Run(CompareSidesCommand command, CompareSides compareSides, Requester who, Reply reply, Clock clock) {
            this.command = command;
            this.compareSides = compareSides;
            this.who = who;
            this.reply = reply;
            this.clock = clock;
        }

        /** What is kept of all that was compared. */
        private static final class Tally {
            private long answered;
            private long silent;
            private boolean same = true;
        }

        @Override
        public int run() {
            return reply.to(compared(), this::show);
        }

        private Outcome<Stream<ComparedAccount>> compared() {
            return command.publisher
                    .id
                    .map(id -> compareSides.of(who, id).map(Stream::of))
                    .orElseGet(() -> compareSides.ofAll(who));
        }

        private int show(Stream<ComparedAccount> compared) {
            Tally tally = new Tally();
            int exitCode =
                    reply.rows(compared.flatMap(account -> rows(account, tally)), ComparedRow.shape(clock.instant()));
            if (tally.same && (tally.answered > 0 || tally.silent == 0)) {
                reply.note("cli.sync.compare.same", tally.answered);
            }
            return exitCode;
        }

        private Stream<ComparedRow> rows(ComparedAccount account, Tally tally) {
            if (!account.answered()) {
                tally.silent++;
                reply.note("cli.sync.compare.silent", account.account());
                return Stream.empty();
            }
            tally.answered++;
            tally.same &= account.differing().isEmpty();
            return ComparedRow.of(account, command.all);
        }
    }
}
