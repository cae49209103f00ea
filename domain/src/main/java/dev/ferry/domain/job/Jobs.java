package dev.ferry.domain.job;

import java.util.List;
import java.util.Optional;

/**
 * The jobs of this installation, of all its nodes. An adapter is right when it passes {@code JobsContract}.
 * Thread-safe. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction;
 * outside, it is one of its own.
 */
public interface Jobs {

    /** Saves a job over what was known of it. */
    void save(Job job);

    /** Saves it over what was known of it where that still runs, in one; answers whether it did. */
    boolean saveIfRunning(Job job);

    /**
     * Keeps how far it is, and that it was heard of now, where what is kept of it still runs; what is known of it
     * stays, whoever told it.
     */
    void progress(Job job);

    Optional<Job> find(JobId id);

    /**
     * Up to {@code most} jobs, at least 0, those first that were asked for last; of those that were asked for at the
     * same moment the order is any, but always the same.
     */
    List<Job> recent(int most);
}
