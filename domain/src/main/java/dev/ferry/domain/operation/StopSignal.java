package dev.ferry.domain.operation;

/** Tells long work that it is to end at its next safe point. Thread-safe. */
@FunctionalInterface
public interface StopSignal {

    boolean raised();
}
