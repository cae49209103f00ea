package dev.ferry.rest.api;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param cursor what to ask on with; null at the end
 */
public record Listing<T>(List<T> items, @Nullable String cursor) {

    /** The part of a whole list, or of one that is read as it goes, behind this offset. */
    public static <T> Listing<T> of(Stream<T> all, int offset, int limit) {
        List<T> some = all.skip(offset).limit(limit + 1L).toList();
        return some.size() > limit
                ? new Listing<>(some.subList(0, limit), Cursor.of(Integer.toString(offset + limit)))
                : new Listing<>(some, null);
    }
}
