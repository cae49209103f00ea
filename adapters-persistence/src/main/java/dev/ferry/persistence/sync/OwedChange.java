package dev.ferry.persistence.sync;

import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.persistence.table.Reading;
import java.util.stream.Stream;

/**
 * A change that an account is owed, whether this version can read it or not.
 *
 * @param kind the name of its kind, which this version may not know
 */
record OwedChange(long number, String kind, Reading<NumberedChange> reading) {

    boolean isReadable() {
        return reading instanceof Reading.Read<NumberedChange>;
    }

    /** The change; nothing where it cannot be read. */
    Stream<NumberedChange> readable() {
        return reading.stream();
    }

    /** Why it cannot be read, for operators; empty where it can. */
    String whyNot() {
        return switch (reading) {
            case Reading.Read<NumberedChange> _ -> "";
            case Reading.Unreadable<NumberedChange>(var _, var why) -> why;
        };
    }
}
