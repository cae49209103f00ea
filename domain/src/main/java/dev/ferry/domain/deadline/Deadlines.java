package dev.ferry.domain.deadline;

import java.util.List;

/**
 * The deadlines that were loaded into the installation, the same for all of its processes. An adapter is right when it
 * passes {@code DeadlinesContract}. Thread-safe; no argument or answer is or holds null. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own.
 */
public interface Deadlines {

    /** Those that were loaded last, in the order in which they were written; none where nothing was loaded yet. */
    List<Deadline> loaded();

    /**
     * Puts these in the place of those that were loaded before, wholly. Of several that are loaded at the same time one
     * stands; the others may fail.
     *
     * @param deadlines at least one, each id once
     */
    void load(List<Deadline> deadlines);
}
