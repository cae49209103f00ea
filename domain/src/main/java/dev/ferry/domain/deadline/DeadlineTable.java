package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Refusal;
import java.util.List;

/**
 * What a sheet says.
 *
 * @param deadlines in the order in which they are written; only where nothing is wrong
 * @param faults all that is wrong
 */
public record DeadlineTable(List<Deadline> deadlines, List<Fault> faults) {
    public DeadlineTable {
        deadlines = List.copyOf(deadlines);
        faults = List.copyOf(faults);
    }

    /** Something that is wrong in a cell, or in the header, which is line 1. */
    public record Fault(long line, String column, Refusal why) {}

    /** Reads a sheet, and finds all that is wrong at once. */
    public static DeadlineTable read(DeadlineSheet sheet) {
        return new DeadlineReader().read(sheet);
    }
}
