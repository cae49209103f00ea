package dev.ferry.cli;

/** Whoever read standard output has gone, as {@code head} does. */
final class OutputClosed extends RuntimeException {
    OutputClosed() {
        super("standard output was closed");
    }
}
