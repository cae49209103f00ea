package dev.ferry.app.asking;

import dev.ferry.application.system.AskingPolicy;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Asks each system again for as long as its rules say, and remembers how each was lately. */
final class RetryingPolicy implements AskingPolicy {
    private final Map<String, SystemCaller> systems = new ConcurrentHashMap<>();
    private final AskingRules rules;
    private final Pause pause;

    @Inject
    RetryingPolicy(AskingRules rules, Pause pause) {
        this.rules = rules;
        this.pause = pause;
    }

    @Override
    public <A> A ask(String system, Supplier<A> question) {
        return systems.computeIfAbsent(system, name -> new SystemCaller(name, rules, pause))
                .ask(question);
    }
}
