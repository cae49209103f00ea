package dev.ferry.cli.wave;

import dev.ferry.application.messages.Messages;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.cli.report.FindingsSummary;
import dev.ferry.cli.terminal.Page;
import dev.ferry.door.report.Warnings;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi.Style;

/** A wave in words and numbers: what moved, what the others need, where to look. */
final class WaveSummary {
    private static final double MILLIS = 1_000;
    private static final int MOST_WARNINGS = 5;

    private final Messages messages;
    private final WaveResult result;
    private final Optional<String> report;

    WaveSummary(Messages messages, WaveResult result, Optional<String> report) {
        this.messages = messages;
        this.result = result;
        this.report = report;
    }

    void write(Page page) {
        double seconds = result.elapsed().toMillis() / MILLIS;
        page.title(
                        result.dryRun() ? "cli.wave.title.dry" : "cli.wave.title",
                        result.wave().value(),
                        seconds)
                .gap();
        counts(page);
        new FindingsSummary(messages, result.counts().findings()).write(page);
        notes(page);
        end(page);
    }

    private void counts(Page page) {
        page.count(
                result.dryRun() ? "common.wave.moved.dry" : "common.wave.moved",
                result.counts().migrated());
        page.count("common.wave.already", result.counts().alreadyMigrated());
        page.count("common.wave.needed", result.counts().actionNeeded());
        page.count("cli.wave.accounts", result.counts().accounts());
        page.gap();
        if (result.counts().migrated() > 0) {
            page.sentence(
                    result.dryRun() ? "cli.wave.users.dry" : "cli.wave.users",
                    result.counts().usersMoved());
        }
        if (result.counts().usersUnmapped() > 0) {
            page.sentence("cli.wave.unmapped", result.counts().usersUnmapped());
        }
        if (result.counts().usersGone() + result.counts().ownersGone() > 0) {
            page.sentence(
                    result.dryRun() ? "common.wave.gone.dry" : "common.wave.gone",
                    result.counts().usersGone(),
                    result.counts().ownersGone());
        }
        result.objection().ifPresent(reason -> page.sentence("cli.warning", messages.refusal(reason)));
        if (result.counts().migrated() > 0) {
            page.gap();
        }
    }

    private void notes(Page page) {
        result.warnings().stream()
                .limit(MOST_WARNINGS)
                .forEach(warning -> page.sentence("cli.warning", Warnings.text(messages, warning)));
        if (result.warnings().size() > MOST_WARNINGS) {
            page.sentence("cli.warning.more", result.warnings().size() - MOST_WARNINGS);
        }
        result.rejectsFile().ifPresent(file -> page.sentence("cli.wave.rejected", result.rejectedRows(), file));
        report.ifPresent(file -> page.sentence("cli.report.written", file));
    }

    private void end(Page page) {
        if (result.stopped()) {
            return;
        }
        if (result.dryRun()) {
            page.styled(Style.fg_cyan, "cli.wave.dry");
        } else if (result.counts().migrated() == 0) {
            page.styled(Style.fg_green, "cli.wave.unchanged");
        } else {
            page.styled(Style.fg_green, "cli.wave.done");
        }
    }
}
