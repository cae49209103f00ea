package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Outcome;

/**
 * Reads tables of deadlines, which are CSV in UTF-8 with a header. An adapter is right when it passes
 * {@code DeadlineSheetsContract}. Thread-safe.
 */
public interface DeadlineSheets {

    /** The one that comes with Ferry, which holds the dates of the sources (R23). */
    DeadlineSheet builtIn();

    /**
     * The one that the installation names by its settings, else the built-in one; refuses as {@link #read} does, and
     * {@code file-not-found} where it names a file that cannot be read.
     */
    Outcome<DeadlineSheet> installed();

    /**
     * Reads this content. Columns are found by their names, in any order; what its cells mean is not looked at. Refuses
     * {@code export-wrong-encoding}, {@code export-column-twice}, {@code export-unreadable}, {@code export-too-large}.
     *
     * @param name what refusals call it
     */
    Outcome<DeadlineSheet> read(String name, byte[] content);
}
