package dev.ferry.testkit.certification;

import dev.ferry.domain.certification.CertificationDesk;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.SubmittedOffer;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A certification system in memory, in which operators decide; it can be made to refuse, hang, break off, answer
 * nonsense and turn submissions down. Thread-safe.
 */
public final class InMemoryCertificationSystem extends BreakableFake implements CertificationSystem, CertificationDesk {
    private final Map<String, Optional<Verdict>> taken = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private volatile Function<SubmittedOffer, Optional<String>> refusal = _ -> Optional.empty();
    private volatile boolean elsewhere;

    /** One to which nothing was submitted. */
    public InMemoryCertificationSystem() {
        super(new Switch(SYSTEM));
    }

    /** Turns down the submissions for which there is a reason, from now on. */
    public void turnDown(Function<SubmittedOffer, Optional<String>> reason) {
        refusal = reason;
    }

    /** From now on it is decided elsewhere: there is no desk here. */
    public void decideElsewhere() {
        elsewhere = true;
    }

    @Override
    public Answer submit(SubmittedOffer offer) {
        return ask(() -> take(offer));
    }

    private synchronized Answer take(SubmittedOffer offer) {
        Optional<String> why = refusal.apply(offer);
        if (why.isPresent()) {
            return new Answer.TurnedDown(why.get());
        }
        taken.putIfAbsent(offer.key(), Optional.empty());
        return new Answer.Taken();
    }

    @Override
    public Answer withdraw(String key) {
        return ask(() -> giveBack(key));
    }

    private synchronized Answer giveBack(String key) {
        if (verdict(key).isPresent()) {
            return new Answer.TurnedDown("a verdict came first");
        }
        withdrawn.add(key);
        return new Answer.Taken();
    }

    private Optional<Verdict> verdict(String key) {
        return taken.getOrDefault(key, Optional.empty());
    }

    @Override
    public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
        return ask(() -> {
            Map<String, Lookup<Verdict>> answer = new HashMap<>();
            synchronized (this) {
                keys.forEach(key -> answer.put(key, Lookup.of(verdict(key))));
            }
            return answer;
        });
    }

    @Override
    public String latestPlatformVersion() {
        return ask(() -> "10.0");
    }

    @Override
    public Optional<CertificationDesk> desk() {
        return elsewhere ? Optional.empty() : Optional.of(this);
    }

    @Override
    public Optional<Verdict> decide(String key, Verdict verdict) {
        return ask(() -> decided(key, verdict));
    }

    private synchronized Optional<Verdict> decided(String key, Verdict verdict) {
        if (taken.containsKey(key) && !withdrawn.contains(key) && verdict(key).isEmpty()) {
            taken.put(key, Optional.of(verdict));
        }
        return verdict(key);
    }
}
