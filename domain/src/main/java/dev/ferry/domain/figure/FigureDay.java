package dev.ferry.domain.figure;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.TypedDay;
import java.time.LocalDate;

/** A day of UTC, of which there may be figures. */
public record FigureDay(LocalDate date) {

    /** Reads what was typed, such as {@code 2019-08-31}, trimmed; refuses {@link Code#MALFORMED_DATE}. */
    public static Outcome<FigureDay> parse(String typed) {
        return TypedDay.parse(typed).map(FigureDay::new);
    }
}
