package dev.ferry.files.synthetic;

/** Random numbers without a state: the same seed, number and purpose always give the same. */
record SeededRandom(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** All 64 bits. */
    long bits(long number, String purpose) {
        return mixed(mixed(seed * GOLDEN + purpose.hashCode()) + number * GOLDEN);
    }

    /** From 0 to {@code bound - 1}. */
    long below(long bound, long number, String purpose) {
        return Long.remainderUnsigned(bits(number, purpose), bound);
    }

    int below(int bound, long number, String purpose) {
        return (int) below((long) bound, number, purpose);
    }

    /** Whether it is one of so many in a thousand. */
    boolean chance(int perMille, long number, String purpose) {
        return below(1000, number, purpose) < perMille;
    }

    String of(String[] choices, long number, String purpose) {
        return choices[below(choices.length, number, purpose)];
    }

    /** The finishing steps of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
