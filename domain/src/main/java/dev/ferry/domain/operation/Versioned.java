package dev.ferry.domain.operation;

/**
 * Something as it was read, and a number by which it is told whether it has changed since.
 *
 * @param version rises with every change of this thing; at least 0
 */
public record Versioned<T>(long version, T value) {}
