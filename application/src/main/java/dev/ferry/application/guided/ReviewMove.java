package dev.ferry.application.guided;

import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Move;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows an owner what the move would carry over before they complete it, so that nobody loses a role unseen (R11). */
public final class ReviewMove {
    private final Steps steps;
    private final Companies companies;
    private final WaveRules rules;

    @Inject
    public ReviewMove(Steps steps, Companies companies, WaveRules rules) {
        this.steps = steps;
        this.companies = companies;
        this.rules = rules;
    }

    /** Absent where something is still in the way, or the account has moved. Refuses everybody but owners. */
    public Outcome<Optional<MovePlan>> run(Requester who, PublisherId id) {
        return steps.take(
                who,
                id,
                step -> Outcome.done(
                        step.record().completed() ? Optional.empty() : plan(step, companies.judge(step.candidate()))));
    }

    private Optional<MovePlan> plan(Step step, Judged judged) {
        return switch (judged.readiness()) {
            case Readiness.NotReady _ -> Optional.empty();
            case Readiness.Ready ready -> {
                Move move = Move.completedBy(
                        step.legacyKey(), judged.candidate(), ready, rules.readiness(), rules.mapping());
                long staying = judged.candidate().account().users().stream()
                        .filter(user -> !user.active())
                        .count();
                yield Optional.of(new MovePlan(move.account().company(), move.users(), (int) staying, move.offers()));
            }
        };
    }
}
