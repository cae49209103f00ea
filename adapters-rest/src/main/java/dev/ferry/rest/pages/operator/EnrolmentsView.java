package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Companies that wait to be let into the partner network (R8).
 *
 * @param waiting all of them, in the order of their MPN IDs
 * @param from the first that this page shows; the first of all where it is absent
 * @param undo which of them are about to be turned down
 * @param open the MPN ID of the one whose form was wrong; empty where none was
 * @param reason as it was typed there
 * @param done what the form that led here did, in words, if one did
 */
record EnrolmentsView(
        PageContext page,
        List<WaitingEnrolment> waiting,
        Optional<MpnId> from,
        EnrolmentUndo undo,
        String open,
        String reason,
        FieldError error,
        Optional<String> done)
        implements View {
    /** So many stand on one page. */
    static final int PAGE = 50;

    EnrolmentsView {
        waiting = List.copyOf(waiting);
    }

    /** Those of this page. */
    List<WaitingEnrolment> shown() {
        return behind().limit(PAGE).toList();
    }

    /** Where the list goes on; absent at its end. */
    Optional<String> next() {
        return behind().skip(PAGE).findFirst().map(one -> EnrolmentPages.address(one.mpnId()));
    }

    private Stream<WaitingEnrolment> behind() {
        return waiting.stream().filter(one -> from.isEmpty() || one.mpnId().compareTo(from.get()) >= 0);
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
