package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Optional;

/**
 * Companies that wait to be let into the partner network (R8).
 *
 * @param open the MPN ID of the one whose form was wrong; empty where none was
 * @param reason as it was typed there
 * @param done what the form that led here did, in words, if one did
 */
record EnrolmentsView(
        PageContext page,
        List<WaitingEnrolment> waiting,
        String open,
        String reason,
        FieldError error,
        Optional<String> done)
        implements View {
    private static final int MOST = 50;

    /** The first of them, as many as a page holds. */
    List<WaitingEnrolment> shown() {
        return waiting.subList(0, Math.min(MOST, waiting.size()));
    }

    int further() {
        return waiting.size() - shown().size();
    }

    boolean isOpen(WaitingEnrolment one) {
        return open.equals(one.mpnId().value());
    }

    /** Others who wait for the same company: by its name, or from the same account. */
    long duplicates(WaitingEnrolment one) {
        return waiting.stream()
                .filter(other -> !other.mpnId().equals(one.mpnId()))
                .filter(other -> other.account().equals(one.account())
                        || other.enrolment()
                                .companyName()
                                .equalsIgnoreCase(one.enrolment().companyName()))
                .count();
    }
}
