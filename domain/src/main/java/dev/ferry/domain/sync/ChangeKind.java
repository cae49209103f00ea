package dev.ferry.domain.sync;

import dev.ferry.domain.outcome.Slug;

/** What kinds of changes the legacy portal is told. */
public enum ChangeKind implements Slug {
    USER_STANDS,
    USER_DEACTIVATED,
    USER_DELETED,
    SETTINGS_STAND
}
