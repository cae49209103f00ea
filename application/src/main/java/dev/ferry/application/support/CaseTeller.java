package dev.ferry.application.support;

import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.GivenUp;
import dev.ferry.application.act.Telling;
import dev.ferry.application.system.CheckedSupportSystem;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Hands cases to the support system. Their own ids are their keys there. Thread-safe. */
public final class CaseTeller implements ActTeller<SystemAct.OpenCase> {
    private final CheckedSupportSystem system;
    private final Cases cases;

    @Inject
    public CaseTeller(CheckedSupportSystem system, Cases cases) {
        this.system = system;
        this.cases = cases;
    }

    @Override
    public Class<SystemAct.OpenCase> kind() {
        return SystemAct.OpenCase.class;
    }

    /** What the account took back before it got there needs nobody any more. */
    @Override
    public Telling tell(UUID key, SystemAct.OpenCase act) {
        Optional<SupportCase> found = cases.find(act.caseId());
        if (found.isEmpty()) {
            return new Telling.TurnedDown("this version of Ferry cannot read the case " + act.caseId());
        }
        if (found.get().isClosed()) {
            return new Telling.Answered(() -> {});
        }
        return switch (system.take(found.get().request())) {
            case Answer.Taken _ -> new Telling.Answered(() -> {});
            case Answer.TurnedDown(var reason) -> new Telling.TurnedDown(reason);
        };
    }

    /** A person has to see to it: the case stands here whatever the system says. */
    @Override
    public Optional<Runnable> givenUp(SystemAct.OpenCase act, GivenUp why) {
        return Optional.empty();
    }
}
