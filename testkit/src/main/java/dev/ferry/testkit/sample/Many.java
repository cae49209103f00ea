package dev.ferry.testkit.sample;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Much, long and late: what lies at the edges of what an adapter must take. */
public final class Many {
    /** A domain of 253 characters, which is as long as they come. */
    public static final String LONGEST_DOMAIN = ("a".repeat(63) + ".").repeat(3) + "b".repeat(53) + ".example";

    /**
     * The first and the last moments that a store must keep, each to the microsecond, and some at which clocks are put.
     */
    public static final List<Instant> TIMES = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1582-10-10T12:00:00.000001Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("2019-03-31T01:30:00.5Z"),
            Instant.parse("2019-10-27T00:59:59.999999Z"),
            Instant.parse("2038-01-19T03:14:08Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private Many() {}

    /** So many, made from their numbers, which begin at 0. */
    public static <T> List<T> of(int many, IntFunction<T> make) {
        return IntStream.range(0, many).mapToObj(make).toList();
    }
}
