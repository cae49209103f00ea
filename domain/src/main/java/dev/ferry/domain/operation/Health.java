package dev.ferry.domain.operation;

/**
 * How one thing stands.
 *
 * @param detail for the operator alone: what was found, or what to do; never a secret
 */
public record Health(String name, boolean ok, String detail) {}
