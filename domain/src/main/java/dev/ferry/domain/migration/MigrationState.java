package dev.ferry.domain.migration;

import dev.ferry.domain.outcome.Slug;

/** How far the move of an account has come. */
public enum MigrationState implements Slug {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED
}
