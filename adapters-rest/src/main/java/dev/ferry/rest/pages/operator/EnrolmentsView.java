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
 * @param undo which of them are about to be turned down
 * @param open the MPN ID of the one whose form was wrong; empty where none was
 * @param reason as it was typed there
 * @param done what the form that led here did, in words, if one did
 */
record EnrolmentsView(
        PageContext page,
        List<WaitingEnrolment> waiting,
        EnrolmentUndo undo,
        String open,
        String reason,
        FieldError error,
        Optional<String> done)
        implements View {

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
