package dev.ferry.domain.export;

import dev.ferry.domain.outcome.Outcome;

/**
 * Makes exports of companies that do not exist, for trials and measurements. An adapter is right when it passes
 * {@code SyntheticExportsContract}. Thread-safe; memory does not grow with the export.
 */
public interface SyntheticExports {

    /**
     * Writes an export, the same bytes for the same numbers. Refuses a location that holds anything, and changes
     * nothing there.
     *
     * @param location a directory that is empty or does not exist yet
     * @param accounts at least 1
     * @return how many rows were written in all
     */
    Outcome<Long> write(String location, long accounts, long seed);
}
