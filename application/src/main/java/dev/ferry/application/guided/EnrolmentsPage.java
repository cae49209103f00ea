package dev.ferry.application.guided;

import dev.ferry.domain.membership.MpnId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some of the enrolments that wait, in the order of their MPN IDs.
 *
 * @param alike how many others wait for the same company, by its name, or from the same account; only numbers of this
 *     page that there are others for
 * @param next where the list goes on; absent at its end
 */
public record EnrolmentsPage(List<WaitingEnrolment> some, Map<MpnId, Integer> alike, Optional<MpnId> next) {

    public EnrolmentsPage {
        some = List.copyOf(some);
        alike = Map.copyOf(alike);
    }
}
