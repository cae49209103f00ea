package dev.ferry.application.guided;

import dev.ferry.domain.outcome.Slug;

/** How far an enrolment with the partner network has come (R8). */
public enum EnrolmentState implements Slug {
    /** It waits for an operator's decision. */
    WAITING,
    /** An operator accepted it or turned it down. */
    DECIDED
}
