package dev.ferry.domain.membership;

import java.util.List;
import java.util.Optional;

/** Enrolments in the embedded registry that wait for an operator's decision. Thread-safe. */
public interface Vetting {

    /** An enrolment that waits. */
    record Pending(MpnId mpnId, Enrolment enrolment) {}

    /** Those that wait, oldest first. */
    List<Pending> pending();

    /**
     * Decides: the membership becomes active, or inactive where it is turned down. Who is turned down may enrol anew,
     * with the same key too, and gets another number. What it was about, or nothing where none of this number waits any
     * more.
     */
    Optional<Pending> decide(MpnId mpnId, boolean accepted);
}
