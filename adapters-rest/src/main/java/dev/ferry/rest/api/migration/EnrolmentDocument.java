package dev.ferry.rest.api.migration;

import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.membership.Enrolment;
import org.jspecify.annotations.Nullable;

/** An enrolment that waits for a decision. */
record EnrolmentDocument(
        String mpnId,
        String publisherId,
        String companyName,
        String country,
        @Nullable String address,
        String applicant,
        String tenantId) {

    static EnrolmentDocument of(WaitingEnrolment waiting) {
        Enrolment enrolment = waiting.enrolment();
        return new EnrolmentDocument(
                waiting.mpnId().value(),
                waiting.account().value(),
                enrolment.companyName(),
                enrolment.country(),
                enrolment.address().orElse(null),
                enrolment.applicant().written(),
                enrolment.tenant().toString());
    }
}
