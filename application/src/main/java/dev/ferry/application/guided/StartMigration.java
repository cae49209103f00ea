package dev.ferry.application.guided;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;

/** An owner sets out, or comes back to where they were. */
public final class StartMigration {
    private final Steps steps;
    private final ProgressReader progress;

    @Inject
    public StartMigration(Steps steps, ProgressReader progress) {
        this.steps = steps;
        this.progress = progress;
    }

    /**
     * What came of a start.
     *
     * @param fresh whether the migration was started just now, and not resumed
     */
    public record Started(MigrationProgress view, boolean fresh) {}

    /** Refuses {@code managed-in-partner-center} after the move. */
    public Outcome<Started> run(Requester who, PublisherId id) {
        return steps.take(who, id, step -> switch (step.record().migration()) {
            case Migration.NotStarted untouched -> Outcome.done(start(who, step, untouched));
            case Migration.InProgress _ -> Outcome.done(new Started(view(step), false));
            case Migration.Completed _ -> Outcome.refused(Code.MANAGED_IN_PARTNER_CENTER, "publisherId", id.value());
        });
    }

    private Started start(Requester who, Step step, Migration.NotStarted untouched) {
        Migration.InProgress started = untouched.start();
        steps.write(step, () -> {
            steps.save(step, started);
            steps.note(who, step, Action.MIGRATION_STARTED, Map.of());
        });
        return new Started(progress.of(step.owner(), step.record().with(started)), true);
    }

    private MigrationProgress view(Step step) {
        return progress.of(step.owner(), step.record());
    }
}
