package dev.ferry.domain.sync;

import dev.ferry.domain.outcome.Slug;

/** How a user in the legacy portal differs from what Partner Center says of them (R17). */
public enum Difference implements Slug {
    /** Has access here, and is not there at all. */
    MISSING_THERE,
    /** Has access there, and is nobody here. */
    MISSING_HERE,
    /** Who has access there under the same address is somebody else: their object IDs differ. */
    OTHER_PERSON,
    /** Has access here and another role there. */
    OTHER_ROLE,
    /** Has access here, and is deactivated there. */
    INACTIVE_THERE
}
