package dev.ferry.application.messages;

/**
 * A country, to be chosen.
 *
 * @param code ISO 3166 alpha-2
 * @param name in the reader's language
 */
public record Country(String code, String name) {}
