package dev.ferry.rest.api;

import org.jspecify.annotations.Nullable;

/** A part of a list that may go on. */
public interface Continued {

    /** What to ask on with; null at the end. */
    @Nullable
    String cursor();
}
