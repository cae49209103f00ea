package dev.ferry.testkit.support;

import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseStanding;
import dev.ferry.domain.support.DeskAnswer;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Desks in memory, which can be made to refuse, hang, break off, answer nonsense and turn cases down. At first
 * operators answer in Ferry; from {@link #answersElsewhere} on the desks do. Thread-safe.
 */
public final class InMemorySupportSystem extends BreakableFake implements SupportSystem {
    private final ConcurrentMap<CaseId, List<DeskAnswer>> answers = new ConcurrentHashMap<>();
    private final List<CaseRequest> taken = new CopyOnWriteArrayList<>();
    private volatile Function<CaseRequest, Optional<String>> refusal = _ -> Optional.empty();
    private volatile boolean here = true;

    /** Desks that have no case yet. */
    public InMemorySupportSystem() {
        super(new Switch(SYSTEM));
    }

    /** From now on the desks answer themselves. */
    public void answersElsewhere() {
        here = false;
    }

    /** Turns down the cases for which there is a reason, from now on. */
    public void turnDown(Function<CaseRequest, Optional<String>> reason) {
        refusal = reason;
    }

    /** A desk answers a case that it has. */
    public void answer(CaseId id, DeskAnswer answer) {
        answers.compute(id, (_, before) -> {
            List<DeskAnswer> all = new ArrayList<>(before == null ? List.of() : before);
            all.add(answer);
            return List.copyOf(all);
        });
    }

    /** The cases that it has, in the order in which they came. */
    public List<CaseRequest> taken() {
        return List.copyOf(taken);
    }

    @Override
    public Answer take(CaseRequest request) {
        return ask(() -> {
            Optional<String> why = refusal.apply(request);
            if (why.isPresent()) {
                return new Answer.TurnedDown(why.get());
            }
            if (answers.putIfAbsent(request.id(), List.of()) == null) {
                taken.add(request);
            }
            return new Answer.Taken();
        });
    }

    @Override
    public Map<CaseId, Lookup<CaseStanding>> standings(Set<CaseId> cases) {
        return ask(() -> Lookup.each(
                cases, id -> Lookup.of(Optional.ofNullable(answers.get(id)).map(CaseStanding::new))));
    }

    @Override
    public boolean answeredHere() {
        return here;
    }
}
