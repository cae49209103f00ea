package dev.ferry.application.guided;

import dev.ferry.domain.membership.MpnId;
import java.util.List;
import java.util.Optional;

/**
 * Some of the enrolments that wait, in the order of their MPN IDs.
 *
 * @param next where the list goes on; absent at its end
 */
public record EnrolmentsPage(List<WaitingEnrolment> some, Optional<MpnId> next) {

    public EnrolmentsPage {
        some = List.copyOf(some);
    }
}
