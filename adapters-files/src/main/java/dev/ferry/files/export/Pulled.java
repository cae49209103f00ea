package dev.ferry.files.export;

import org.jspecify.annotations.Nullable;

/** Gives one value after the other. */
interface Pulled<T> {

    /** The next one, or null at the end. */
    @Nullable
    T next();
}
