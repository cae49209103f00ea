package dev.ferry.cli.offer;

import dev.ferry.application.deadline.DeadlineChange;
import dev.ferry.application.deadline.EnforceDeadlines;
import dev.ferry.application.document.DeadlineChangeDocument;
import dev.ferry.application.messages.DeadlineWords;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Shows how offers stand with their deadlines, and what becomes of these. */
public final class DeadlineReply {
    private static final int MOST_FAULTS = 20;

    private static final Shape<DeadlineChange> CHANGES = new Shape<>(
            DeadlineChangeDocument::of,
            List.of(
                    Column.text("deadline", DeadlineChange::id),
                    Column.text("change", one -> one.kind().slug()),
                    Column.text("before", one -> one.before().map(Deadline::date)),
                    Column.text("date", one -> one.after().map(Deadline::date)),
                    Column.number("begins", DeadlineChange::begins),
                    Column.number("ends", DeadlineChange::ends)));

    private static final Shape<EnforceDeadlines.Round> ROUND = new Shape<>(
            round -> round,
            List.of(
                    Column.number("begun", EnforceDeadlines.Round::begun),
                    Column.number("ended", EnforceDeadlines.Round::ended),
                    Column.number("waiting", EnforceDeadlines.Round::waiting),
                    Column.number("drafts", EnforceDeadlines.Round::drafts),
                    Column.number("reminders", EnforceDeadlines.Round::reminders)));

    private final Reply reply;

    @Inject
    DeadlineReply(Reply reply) {
        this.reply = reply;
    }

    <T> int to(Outcome<T> outcome, ToIntFunction<T> done) {
        return reply.to(outcome, done);
    }

    int list(Outcome<Stream<Standing>> outcome) {
        return reply.to(
                outcome,
                standings -> reply.list(
                        standings,
                        reply.isForPeople()
                                ? StandingShape.in(new DeadlineWords(reply.messages()))
                                : StandingShape.SHAPE));
    }

    /** Tells what was loaded, or would be. */
    int changes(Outcome<List<DeadlineChange>> outcome, boolean dryRun) {
        return reply.to(outcome, changes -> {
            int exitCode = reply.list(changes.stream(), CHANGES);
            reply.note(dryRun ? "cli.offers.deadlines.would-load" : "cli.offers.deadlines.loaded");
            return exitCode;
        });
    }

    /** Tells what was put in force, or would be. */
    int applied(Outcome<EnforceDeadlines.Round> outcome, boolean dryRun) {
        return reply.to(outcome, round -> {
            int exitCode = reply.one(round, ROUND, _ -> {});
            reply.note(
                    dryRun ? "cli.offers.deadlines.would-apply" : "cli.offers.deadlines.applied",
                    round.begun(),
                    round.ended());
            if (round.waiting() > 0) {
                reply.note(
                        "cli.offers.deadlines.would-wait",
                        round.waiting(),
                        round.drafts(),
                        Long.toString(round.waiting()));
            }
            if (round.reminders() > 0) {
                reply.note(
                        dryRun ? "cli.offers.deadlines.would-remind" : "cli.offers.deadlines.reminded",
                        round.reminders());
            }
            return exitCode;
        });
    }

    /** Tells what is wrong with a table, and how much more there is where that is too much to read. */
    int faults(List<DeadlineTable.Fault> faults) {
        int exitCode = faults.stream()
                .limit(MOST_FAULTS)
                .mapToInt(fault -> reply.refused(fault.line() + ", " + fault.column(), fault.why()))
                .max()
                .orElseThrow();
        if (faults.size() > MOST_FAULTS) {
            reply.note("cli.offers.deadlines.more-faults", faults.size() - MOST_FAULTS);
        }
        return exitCode;
    }
}
