package dev.ferry.application.guided;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.Mover;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.Move;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * An owner completes the move, in one step (R11–R13). Done again, it changes nothing and says how the account stands.
 */
public final class CompleteMigration {
    private final Steps steps;
    private final Companies companies;
    private final WaveRules rules;
    private final Mover mover;
    private final ShowAccount account;

    @Inject
    public CompleteMigration(Steps steps, Companies companies, WaveRules rules, Mover mover, ShowAccount account) {
        this.steps = steps;
        this.companies = companies;
        this.rules = rules;
        this.mover = mover;
        this.account = account;
    }

    /** Refuses {@code start-first}, and {@code not-ready} with the findings. */
    public Outcome<AccountView> run(Requester who, PublisherId id) {
        return steps.take(who, id, step -> step.record().completed() ? Outcome.done() : complete(who, step))
                .then(_ -> account.run(who, id));
    }

    private Outcome<Unit> complete(Requester who, Step step) {
        return step.record().migration().onTheWay().then(underway -> {
            Judged judged = companies.judge(step.candidate());
            return switch (judged.readiness()) {
                case Readiness.NotReady(var findings) ->
                    Outcome.refused(
                            Code.NOT_READY,
                            "findings",
                            findings.stream()
                                    .map(Finding::withoutPlace)
                                    .map(Finding::described)
                                    .toList());
                case Readiness.Ready ready -> {
                    move(who, step, underway, judged, ready);
                    yield Outcome.done();
                }
            };
        });
    }

    private void move(Requester who, Step step, Migration.InProgress underway, Judged judged, Readiness.Ready ready) {
        Instant at = steps.now();
        Move move = Move.completedBy(step.legacyKey(), judged.candidate(), ready, rules.readiness(), rules.mapping());
        steps.write(step, () -> {
            steps.save(step, underway.complete(ready, at));
            mover.write(List.of(move), false, at);
            steps.note(who, step, Action.MOVED, Mover.facts(move, ready));
        });
    }
}
