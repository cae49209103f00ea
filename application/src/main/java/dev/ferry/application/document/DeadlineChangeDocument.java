package dev.ferry.application.document;

import dev.ferry.application.deadline.DeadlineChange;
import org.jspecify.annotations.Nullable;

/** What becomes of a deadline when others are loaded. */
public record DeadlineChangeDocument(
        String deadline,
        String change,
        @Nullable String before,
        @Nullable String date,
        int begins,
        int ends) {

    public static DeadlineChangeDocument of(DeadlineChange one) {
        return new DeadlineChangeDocument(
                one.id(),
                one.kind().slug(),
                one.before().map(deadline -> deadline.date().toString()).orElse(null),
                one.after().map(deadline -> deadline.date().toString()).orElse(null),
                one.begins(),
                one.ends());
    }
}
