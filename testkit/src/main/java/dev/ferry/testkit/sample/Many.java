package dev.ferry.testkit.sample;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Much, long and late: what lies at the edges of what an adapter must take. */
public final class Many {
    /** A domain of 253 characters, which is as long as they come. */
    public static final String LONGEST_DOMAIN = ("a".repeat(63) + ".").repeat(3) + "b".repeat(53) + ".example";

    private Many() {}

    /** So many, made from their numbers, which begin at 0. */
    public static <T> List<T> of(int many, IntFunction<T> make) {
        return IntStream.range(0, many).mapToObj(make).toList();
    }
}
