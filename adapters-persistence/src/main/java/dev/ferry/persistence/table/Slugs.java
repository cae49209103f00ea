package dev.ferry.persistence.table;

import dev.ferry.domain.outcome.Slug;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The constants of one type by their slugs, as columns hold them. */
public record Slugs<E extends Enum<E> & Slug>(Map<String, E> bySlug) {
    public static <E extends Enum<E> & Slug> Slugs<E> of(Class<E> type) {
        return new Slugs<>(Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(Slug::slug, Function.identity())));
    }

    /** The constant; a slug that is none was not written by this program. */
    public E read(String slug) {
        E constant = bySlug.get(slug);
        if (constant == null) {
            throw new IllegalStateException("the database holds an unknown value: " + slug);
        }
        return constant;
    }
}
