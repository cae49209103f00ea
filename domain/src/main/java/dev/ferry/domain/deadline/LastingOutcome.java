package dev.ferry.domain.deadline;

import java.time.Instant;

/** An outcome told so that it stays true while dates pass: it changes with the offer or the deadline alone. */
public sealed interface LastingOutcome {

    /** It was done in time. */
    record Met() implements LastingOutcome {}

    /** An operator let it pass. */
    record Waived() implements LastingOutcome {}

    /**
     * Neither: still ahead, or missed.
     *
     * @param end the first moment that is too late
     */
    record Unmet(Instant end) implements LastingOutcome {}

    /** As it is kept and counted: its name, or the first moment that is too late. */
    default String text() {
        return switch (this) {
            case Met _ -> DeadlineOutcome.Name.MET.slug();
            case Waived _ -> DeadlineOutcome.Name.WAIVED.slug();
            case Unmet(var end) -> end.toString();
        };
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @throws java.time.format.DateTimeParseException where it is no such text
     */
    static LastingOutcome of(String text) {
        if (text.equals(DeadlineOutcome.Name.MET.slug())) {
            return new Met();
        }
        return text.equals(DeadlineOutcome.Name.WAIVED.slug()) ? new Waived() : new Unmet(Instant.parse(text));
    }

    /** What it comes to at a time. */
    default DeadlineOutcome.Name at(Instant time) {
        return switch (this) {
            case Met _ -> DeadlineOutcome.Name.MET;
            case Waived _ -> DeadlineOutcome.Name.WAIVED;
            case Unmet(var end) -> time.isBefore(end) ? DeadlineOutcome.Name.AHEAD : DeadlineOutcome.Name.MISSED;
        };
    }
}
