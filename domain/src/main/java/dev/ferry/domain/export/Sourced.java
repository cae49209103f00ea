package dev.ferry.domain.export;

/**
 * A value, and the row that it was read from.
 *
 * @param row the row as it stood; empty where the reader does not keep it
 */
public record Sourced<T>(T value, Source source, String row) {

    /** One whose row is not kept. */
    public Sourced(T value, Source source) {
        this(value, source, "");
    }
}
