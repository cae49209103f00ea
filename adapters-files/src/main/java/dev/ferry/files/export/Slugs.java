package dev.ferry.files.export;

import dev.ferry.domain.outcome.Slug;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Constants of a type by their slugs in bytes, so that a cell is told without making text of it. */
final class Slugs<E extends Enum<E> & Slug> {
    private final List<E> constants;
    private final byte[][] slugs;

    Slugs(Class<E> type) {
        this(List.of(type.getEnumConstants()));
    }

    /** Of these alone. */
    Slugs(List<E> constants) {
        this.constants = constants;
        this.slugs = constants.stream()
                .map(constant -> constant.slug().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    E read(Cells cells, int cell) {
        for (int i = 0; i < slugs.length; i++) {
            if (cells.row().is(cell, slugs[i])) {
                return constants.get(i);
            }
        }
        return cells.good(cell, Slug.parse(constants, cells.required(cell)));
    }
}
