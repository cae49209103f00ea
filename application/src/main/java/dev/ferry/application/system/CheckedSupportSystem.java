package dev.ferry.application.system;

import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseStanding;
import dev.ferry.domain.support.SupportSystem;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/**
 * A support system whose answers are looked at before they are believed: what does not keep the contract is
 * unavailable.
 */
public final class CheckedSupportSystem implements SupportSystem {
    private final SupportSystem system;
    private final ResponseValidator validator;

    @Inject
    public CheckedSupportSystem(SupportSystem system, AskingPolicy policy) {
        this.system = system;
        this.validator = new ResponseValidator(SYSTEM, policy);
    }

    /** Asked once: the queue of acts asks again. */
    @Override
    public Answer take(CaseRequest request) {
        return validator.act(() -> system.take(request));
    }

    @Override
    public Map<CaseId, Lookup<CaseStanding>> standings(Set<CaseId> cases) {
        return validator.lookUp(cases, CaseStanding.class, system::standings, (_, _) -> true);
    }

    @Override
    public boolean answeredHere() {
        return system.answeredHere();
    }
}
