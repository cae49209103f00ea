package dev.ferry.cli;

import dev.ferry.application.migration.ReadinessResult;
import dev.ferry.application.migration.ReviewReadiness;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.plugin.Job;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Says how all accounts stand. */
final class ReadinessJob implements Job {
    private static final Shape<ReadinessResult> SHAPE = new Shape<>(
            Document::of,
            List.of(
                    Column.number("accounts", ReadinessResult::accounts),
                    Column.number("migrated", ReadinessResult::migrated),
                    Column.number("ready", ReadinessResult::ready),
                    Column.number("actionNeeded", ReadinessResult::actionNeeded),
                    Column.text("findings", result -> FindingDocuments.cell(result.findings()))));

    @SuppressWarnings("UnusedVariable")
    private final ReadinessOptions options;
    private final ReviewReadiness reviewReadiness;
    private final Requester who;
    private final Progress progress;
    private final Reply reply;

    @Inject
    ReadinessJob(
            ReadinessOptions options, ReviewReadiness reviewReadiness, Requester who, Progress progress, Reply reply) {
        this.options = options;
        this.reviewReadiness = reviewReadiness;
        this.who = who;
        this.progress = progress;
        this.reply = reply;
    }

    /** How all accounts stand, as the API has it. */
    record Document(long accounts, long ready, Map<String, Long> findings, long migrated, long actionNeeded) {
        static Document of(ReadinessResult result) {
            return new Document(
                    result.accounts(),
                    result.ready(),
                    FindingDocuments.counts(result.findings()),
                    result.migrated(),
                    result.actionNeeded());
        }
    }

    @Override
    public int run() {
        return reply.to(review(), result -> reply.one(result, SHAPE, page -> write(result, page)));
    }

    private Outcome<ReadinessResult> review() {
        try (progress) {
            return reviewReadiness.run(who, progress);
        }
    }

    private void write(ReadinessResult result, Page page) {
        page.title("cli.readiness.title")
                .gap()
                .count("cli.readiness.ready", result.ready())
                .count("cli.readiness.migrated", result.migrated())
                .count("cli.readiness.needed", result.actionNeeded())
                .count("cli.readiness.accounts", result.accounts())
                .gap();
        new FindingsSummary(reply.messages(), result.findings()).write(page);
    }
}
