package dev.ferry.rest.api;

import org.jspecify.annotations.Nullable;

/** A part of a list that may go on. */
public interface Continued {

    /**
     * The place at which it goes on, and on its way out the cursor that {@link NextLinks} makes of it; null at the end.
     */
    @Nullable
    String cursor();

    /** The same part with this in the place of its cursor. */
    Continued with(String cursor);
}
