package dev.ferry.domain.figure;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day of UTC, of which there may be figures. */
public record FigureDay(LocalDate date) {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    /** Reads what was typed, such as {@code 2019-08-31}, trimmed; refuses {@link Code#MALFORMED_DATE}. */
    public static Outcome<FigureDay> parse(String typed) {
        String text = Trimmed.of(typed);
        try {
            return SHAPE.matcher(text).matches()
                    ? Outcome.done(new FigureDay(LocalDate.parse(text)))
                    : Outcome.refused(Code.MALFORMED_DATE, "value", typed);
        } catch (DateTimeException _) {
            return Outcome.refused(Code.MALFORMED_DATE, "value", typed);
        }
    }
}
