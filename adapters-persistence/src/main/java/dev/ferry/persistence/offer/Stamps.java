package dev.ferry.persistence.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.persistence.table.StorableText;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Who did something when, in two columns. */
final class Stamps {
    private Stamps() {}

    static <R> Function<R, @Nullable Instant> at(Function<R, Optional<Stamp>> stamp) {
        return row -> stamp.apply(row).map(Stamp::at).orElse(null);
    }

    static <R> Function<R, @Nullable String> by(Function<R, Optional<Stamp>> stamp) {
        return row -> stamp.apply(row).map(Stamp::by).map(StorableText::of).orElse(null);
    }

    static Optional<Stamp> read(Record row, Field<Instant> at, Field<String> by) {
        return Optional.ofNullable(row.get(at)).map(instant -> new Stamp(instant, row.get(by)));
    }
}
