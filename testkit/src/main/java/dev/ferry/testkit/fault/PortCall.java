package dev.ferry.testkit.fault;

import java.util.function.Supplier;

/**
 * One call of a port, made while its system is well and while it fails.
 *
 * @param name what is asked, as failures name it: {@code usersOf(contoso)}
 * @param answer what the port answers while the system is well
 */
public record PortCall(String name, Supplier<?> request, Object answer) {}
