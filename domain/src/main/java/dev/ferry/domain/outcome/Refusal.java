package dev.ferry.domain.outcome;

import java.util.Map;

/**
 * Why a request was turned down.
 *
 * @param facts what a message may quote, by the names that the code declares; never a secret
 */
public record Refusal(Code code, Map<String, Object> facts) {

    public Refusal {
        facts = Map.copyOf(facts);
        if (!code.facts().containsAll(facts.keySet())) {
            throw new IllegalArgumentException(code + " does not declare " + facts.keySet());
        }
    }

    public Refusal(Code code) {
        this(code, Map.of());
    }

    /** One that quotes a single fact. */
    public Refusal(Code code, String fact, Object value) {
        this(code, Map.of(fact, value));
    }
}
