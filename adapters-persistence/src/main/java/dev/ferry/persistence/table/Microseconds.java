package dev.ferry.persistence.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts times to microseconds on their way into a column: PostgreSQL would round what is finer, H2 keep it, and a time
 * that was read would not be the one that was written. Named by the generator for every column of times.
 */
public final class Microseconds extends AbstractConverter<Instant, Instant> {
    /**
     * Before all times that are kept. Asked for beside an upper bound: in H2's indexes nulls come first, and all of
     * them would be looked at.
     */
    public static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    public Microseconds() {
        super(Instant.class, Instant.class);
    }

    @Override
    public @Nullable Instant from(@Nullable Instant kept) {
        return kept;
    }

    @Override
    public @Nullable Instant to(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
