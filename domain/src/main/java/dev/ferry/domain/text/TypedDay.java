package dev.ferry.domain.text;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as they are typed, such as {@code 2019-08-31}. The years 1900 to 9999. */
public final class TypedDay {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private TypedDay() {}

    /** Reads one, trimmed; refuses {@link Code#MALFORMED_DATE}. */
    public static Outcome<LocalDate> parse(String typed) {
        return read(Trimmed.of(typed))
                .filter(TypedDay::isSensible)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Code.MALFORMED_DATE, "value", typed));
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return SHAPE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether it is of these years. */
    public static boolean isSensible(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }
}
