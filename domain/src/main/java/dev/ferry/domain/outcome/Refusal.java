package dev.ferry.domain.outcome;

import java.util.Map;
import java.util.TreeMap;

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

    /** That this system has no word on what was asked now, and why (R9). */
    public static Refusal unavailable(String system, Unavailability why) {
        Map<String, Object> facts = new TreeMap<>(why.facts());
        facts.put("system", system);
        return new Refusal(Code.REGISTRY_UNAVAILABLE, facts);
    }

    /** The same as people of an account are told it: nothing is said of rows and files of exports. */
    public Refusal withoutPlace() {
        Map<String, Object> all = new TreeMap<>(facts);
        if (code == Code.REGISTRY_UNAVAILABLE) {
            all.keySet().removeAll(Unavailability.PLACE);
        }
        return new Refusal(code, all);
    }

    /** The same, which may quote these too. */
    public Refusal with(Map<String, Object> more) {
        Map<String, Object> all = new TreeMap<>(facts);
        all.putAll(more);
        return new Refusal(code, all);
    }

    /** One that quotes a single fact. */
    public Refusal(Code code, String fact, Object value) {
        this(code, Map.of(fact, value));
    }
}
