package dev.ferry.domain.job;

import java.time.Instant;
import java.util.Map;

/**
 * A job as it was last heard of.
 *
 * @param actor who asked for it
 * @param done how much of {@code total} is done: accounts
 * @param total 0 while that is not known
 * @param result what came of it, names to strings, numbers, booleans, and lists and maps of them; while it runs what is
 *     known of it before that, such as its name
 * @param startedAt when it was asked for
 * @param at when it was last heard of
 */
public record Job(
        JobId id,
        JobKind kind,
        String actor,
        JobState state,
        long done,
        long total,
        Map<String, Object> result,
        Instant startedAt,
        Instant at) {

    public Job {
        result = Map.copyOf(result);
    }

    public static Job started(JobId id, JobKind kind, String actor, Instant at) {
        return new Job(id, kind, actor, JobState.RUNNING, 0, 0, Map.of(), at, at);
    }

    /** The same, of which this is known while it runs. */
    public Job about(Map<String, Object> known) {
        return new Job(id, kind, actor, state, done, total, known, startedAt, at);
    }

    /** The same a bit further. */
    public Job progressed(long soFar, long ofAll, Instant now) {
        return new Job(id, kind, actor, state, soFar, ofAll, result, startedAt, now);
    }

    /** The same at its end. */
    public Job ended(JobState end, Map<String, Object> with, Instant now) {
        return new Job(id, kind, actor, end, done, total, with, startedAt, now);
    }
}
