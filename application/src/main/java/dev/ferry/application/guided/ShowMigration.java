package dev.ferry.application.guided;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** How far the move of an account has come, for its owners. */
public final class ShowMigration {
    private final Steps steps;
    private final ProgressReader progress;

    @Inject
    public ShowMigration(Steps steps, ProgressReader progress) {
        this.steps = steps;
        this.progress = progress;
    }

    public Outcome<MigrationProgress> run(Requester who, PublisherId id) {
        return steps.take(who, id, step -> Outcome.done(progress.of(step.owner(), step.record())));
    }
}
