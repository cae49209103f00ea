package dev.ferry.application.way;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** How far the move of an account has come, for its owners. */
public final class ShowMigration {
    private final Steps steps;
    private final WayViews views;

    @Inject
    public ShowMigration(Steps steps, WayViews views) {
        this.steps = steps;
        this.views = views;
    }

    public Outcome<WayView> run(Requester who, PublisherId id) {
        return steps.take(who, id, step -> Outcome.done(views.of(step.owner().account(), step.record())));
    }
}
