package dev.ferry.domain.history;

/**
 * An entry with its place among all.
 *
 * @param place never changes; an entry that is written later has a greater one; positive
 */
public record PlacedEntry(long place, HistoryEntry entry) {}
