package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.DecidedEnrolment;
import dev.ferry.application.guided.EnrolmentHistory;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/**
 * Enrolments that were decided, the newest first (R8).
 *
 * @param trail the way to this page of the list
 */
record DecidedEnrolmentsView(PageContext page, EnrolmentHistory.Page decided, Trail trail) implements View {

    List<DecidedEnrolment> shown() {
        return decided.some();
    }

    /** Where the list goes on; empty at its end. */
    String next() {
        return decided.next().isPresent()
                ? trail.next(Long.toString(decided.next().getAsLong()))
                : "";
    }
}
