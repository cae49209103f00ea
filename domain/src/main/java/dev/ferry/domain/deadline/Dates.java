package dev.ferry.domain.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days of years that have four digits: others are slips, and days before and behind them need not be there. */
final class Dates {
    private static final int WRITTEN = "2019-08-31".length();

    private Dates() {}

    /** @throws DateTimeException where it is none */
    static LocalDate parse(String typed) {
        if (typed.length() != WRITTEN || typed.startsWith("0000")) {
            throw new DateTimeException("not a day: " + typed);
        }
        return LocalDate.parse(typed);
    }
}
