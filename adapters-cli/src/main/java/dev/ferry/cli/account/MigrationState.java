package dev.ferry.cli.account;

import dev.ferry.domain.outcome.Slug;

/** How far a move has come, as it is typed: the states of {@link dev.ferry.domain.migration.Migration}. */
public enum MigrationState implements Slug {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED
}
