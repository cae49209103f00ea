package dev.ferry.application.standing;

import dev.ferry.application.migration.WaveRules;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The rules by which this process judges, and whether it has said so. Thread-safe. */
@Singleton
public final class JudgingRules {
    private final DueVerdicts dueVerdicts;
    private final WaveRules waveRules;
    private final StandingRules rules;
    private final AtomicBoolean said = new AtomicBoolean();

    @Inject
    public JudgingRules(DueVerdicts dueVerdicts, WaveRules waveRules, StandingRules rules) {
        this.dueVerdicts = dueVerdicts;
        this.waveRules = waveRules;
        this.rules = rules;
    }

    /**
     * Says by which rules accounts are judged here; where they are others than before, all that wait are due. Once in a
     * process: two with different settings do not undo for ever what the other does.
     */
    void say() {
        if (!said.get()) {
            dueVerdicts.judgedBy(facts(waveRules.readiness()));
            said.set(true);
        }
    }

    /** By names of their own, so that no change of this program makes all due. */
    private Map<String, String> facts(ReadinessRule rule) {
        Map<String, String> facts = new TreeMap<>(rules.systems());
        facts.put("accepts-locations", Boolean.toString(rule.acceptsLocations()));
        facts.put(
                "personal-providers",
                rule.personalProviders().stream().map(Domain::ascii).collect(Collectors.joining(" ")));
        return facts;
    }
}
