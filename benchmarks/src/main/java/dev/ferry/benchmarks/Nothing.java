package dev.ferry.benchmarks;

/** The least that a JVM can do. */
public final class Nothing {
    private Nothing() {}

    public static void main(String[] arguments) {
        // Nothing.
    }
}
