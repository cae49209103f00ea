package dev.ferry.application.job;

import dev.ferry.domain.job.JobId;

/** Gives out ids that were never given out before. Thread-safe. */
@FunctionalInterface
public interface JobIds {
    JobId next();
}
