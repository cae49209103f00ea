package dev.ferry.cli.terminal;

/** Anyone who read standard output has gone, as {@code head} does. */
public final class OutputClosed extends RuntimeException {
    public OutputClosed() {
        super("standard output was closed");
    }
}
