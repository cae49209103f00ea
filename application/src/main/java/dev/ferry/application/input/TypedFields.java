package dev.ferry.application.input;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with the fields that somebody typed in, all of it, by their names and in the order of reading. */
public final class TypedFields {
    private final Map<String, Refusal> faults = new LinkedHashMap<>();

    /** Reads one; of nothing at all the fault is {@code value-missing}. */
    public void needed(String name, String typed, Function<String, Outcome<?>> read) {
        read(name, VisibleText.isBlank(typed) ? Outcome.refused(Code.VALUE_MISSING) : read.apply(typed));
    }

    /** Takes what came of reading one. */
    public void read(String name, Outcome<?> read) {
        if (read instanceof Refused<?>(var reason)) {
            faults.putIfAbsent(name, reason);
        }
    }

    public Map<String, Refusal> faults() {
        return faults;
    }

    /** The value, unless something is wrong; then the first of it. */
    public static <T> Outcome<T> unless(Map<String, Refusal> faults, T value) {
        return faults.values().stream()
                .findFirst()
                .<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(value));
    }
}
