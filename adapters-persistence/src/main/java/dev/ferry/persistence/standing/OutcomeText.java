package dev.ferry.persistence.standing;

import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.persistence.table.Json;
import java.util.Set;
import java.util.stream.Collectors;

/** Outcomes of deadlines as JSON: an array of their texts. */
final class OutcomeText {
    private static final String NONE = "[]";

    private OutcomeText() {}

    static String write(Set<LastingOutcome> outcomes) {
        return outcomes.isEmpty()
                ? NONE
                : Json.write(
                        outcomes.stream().map(LastingOutcome::text).sorted().toList());
    }

    static Set<LastingOutcome> read(String text) {
        return text.equals(NONE)
                ? Set.of()
                : Json.list(text).stream().map(LastingOutcome::of).collect(Collectors.toUnmodifiableSet());
    }
}
