package dev.ferry.domain.outcome;

import java.util.List;
import java.util.Map;

/** Reads {@code true} and {@code false}, as contracts spell them. */
public final class Flag {
    private Flag() {}

    /** Refuses anything else, other cases too, as an unknown value. */
    public static Outcome<Boolean> parse(String typed) {
        return switch (typed) {
            case "true" -> Outcome.done(true);
            case "false" -> Outcome.done(false);
            default ->
                Outcome.refused(
                        new Refusal(Code.UNKNOWN_VALUE, Map.of("value", typed, "known", List.of("true", "false"))));
        };
    }
}
