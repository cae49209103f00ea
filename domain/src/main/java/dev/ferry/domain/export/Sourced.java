package dev.ferry.domain.export;

/** A value, and the row that it was read from. */
public record Sourced<T>(T value, Source source) {}
