package dev.ferry.testkit.fault;

import java.util.function.Supplier;

/**
 * One call of a port, made while its system is well and while it fails.
 *
 * @param answer what the port answers while the system is well
 */
public record PortCall(Supplier<?> request, Object answer) {}
