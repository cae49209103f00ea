package dev.ferry.files.export;

import dev.ferry.domain.outcome.Slug;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The constants of a type by their slugs in bytes, so that a cell is told without making text of it. */
final class Slugs<E extends Enum<E> & Slug> {
    private final Class<E> type;
    private final E[] constants;
    private final byte[][] slugs;

    Slugs(Class<E> type) {
        this.type = type;
        this.constants = type.getEnumConstants();
        this.slugs = Arrays.stream(constants)
                .map(constant -> constant.slug().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    E read(Cells cells, int cell) {
        for (int i = 0; i < slugs.length; i++) {
            if (cells.row().is(cell, slugs[i])) {
                return constants[i];
            }
        }
        return cells.good(cell, Slug.parse(type, cells.required(cell)));
    }
}
