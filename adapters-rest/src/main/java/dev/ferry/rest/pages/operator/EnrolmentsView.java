package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.EnrolmentsPage;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Companies that wait to be let into the partner network (R8).
 *
 * @param waiting those of this page
 * @param alike how many others wait for the same company: by its name, or from the same account
 * @param from the number at which it begins; absent on the first
 * @param undo which of them are about to be turned down
 * @param open the MPN ID of the one whose form was wrong; empty where none was
 * @param reason as it was typed there
 * @param done what the form that led here did, in words, if one did
 */
record EnrolmentsView(
        PageContext page,
        EnrolmentsPage waiting,
        Map<MpnId, Integer> alike,
        Optional<MpnId> from,
        EnrolmentUndo undo,
        String open,
        String reason,
        FieldError error,
        Optional<String> done)
        implements View {

    List<WaitingEnrolment> shown() {
        return waiting.some();
    }

    /** This page's own. */
    String address() {
        return EnrolmentPages.address(from);
    }

    /** As its forms name it, to lead back here. */
    String begin() {
        return from.map(MpnId::value).orElse("");
    }

    /** Where the list goes on; absent at its end. */
    Optional<String> next() {
        return waiting.next().map(number -> EnrolmentPages.address(Optional.of(number)));
    }

    boolean isOpen(WaitingEnrolment one) {
        return open.equals(one.mpnId().value());
    }

    int duplicates(WaitingEnrolment one) {
        return alike.getOrDefault(one.mpnId(), 0);
    }
}
