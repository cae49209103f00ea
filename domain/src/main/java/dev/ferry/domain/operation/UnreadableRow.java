package dev.ferry.domain.operation;

/**
 * Something that a store keeps and this version cannot read: a newer version may have written it, or a hand.
 *
 * @param row which it is, as whoever looks into the store finds it, such as {@code mailbox 17}
 * @param why for operators
 */
public record UnreadableRow(String row, String why) {}
