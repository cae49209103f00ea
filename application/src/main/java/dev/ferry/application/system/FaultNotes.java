package dev.ferry.application.system;

/** Keeps what went wrong where operators find it. Thread-safe. */
@FunctionalInterface
public interface FaultNotes {

    /** Answers the reference by which the log has it. */
    String keep(Throwable fault);
}
