package dev.ferry.cli.wave;

import dev.ferry.application.document.FigureDocument;
import dev.ferry.application.figure.ShowFigures;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.FigureDay;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry figures}. */
@Command(name = "figures")
public final class FiguresCommand implements CliCommand {
    @Option(names = "--from", paramLabel = "DATE")
    Optional<FigureDay> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE")
    Optional<FigureDay> to = Optional.empty();

    /** Says how all stood, day by day. */
    static final class Run implements CommandRun {
        private static final Shape<DayFigures> SHAPE = new Shape<>(
                FigureDocument::of,
                List.of(
                        Column.text("day", DayFigures::day),
                        Column.number("accountsHeld", day -> amount(day, "accounts")),
                        Column.number("moved", day -> amount(day, "state.completed")),
                        Column.number("inProgress", day -> amount(day, "state.in-progress")),
                        Column.number("ready", day -> amount(day, "ready")),
                        Column.number("invited", day -> amount(day, "invited")),
                        Column.number("pending", day -> amount(day, "sync-back.pending")),
                        Column.number("setAside", day -> amount(day, "sync-back.set-aside"))));

        private final FiguresCommand command;
        private final ShowFigures showFigures;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(FiguresCommand command, ShowFigures showFigures, Requester who, Reply reply) {
            this.command = command;
            this.showFigures = showFigures;
            this.who = who;
            this.reply = reply;
        }

        private static long amount(DayFigures day, String name) {
            return day.amounts().getOrDefault(name, 0L);
        }

        @Override
        public int run() {
            return reply.to(showFigures.run(who, command.from, command.to), days -> reply.list(days.stream(), SHAPE));
        }
    }
}
