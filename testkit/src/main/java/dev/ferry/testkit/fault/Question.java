package dev.ferry.testkit.fault;

import java.util.function.Supplier;

/**
 * One question that a port is asked while its system fails.
 *
 * @param answer what it answers when the system is well
 */
public record Question(Supplier<?> ask, Object answer) {}
