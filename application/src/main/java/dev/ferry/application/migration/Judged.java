package dev.ferry.application.migration;

import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Readiness;

/** A candidate and the verdict on it. */
public record Judged(Candidate candidate, Readiness readiness) {}
