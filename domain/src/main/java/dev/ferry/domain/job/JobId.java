package dev.ferry.domain.job;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.UUID;

/** The id of a job; opaque outside. */
public record JobId(UUID value) {

    /** Reads an id; refuses {@link Code#JOB_NOT_FOUND}, because what cannot be an id is none of any job. */
    public static Outcome<JobId> parse(String typed) {
        try {
            UUID read = UUID.fromString(typed);
            return read.toString().equals(typed) ? Outcome.done(new JobId(read)) : unknown(typed);
        } catch (IllegalArgumentException _) {
            return unknown(typed);
        }
    }

    private static Outcome<JobId> unknown(String typed) {
        return Outcome.refused(Code.JOB_NOT_FOUND, "jobId", typed);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
