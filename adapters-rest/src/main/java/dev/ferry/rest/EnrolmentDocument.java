package dev.ferry.rest;

import dev.ferry.application.way.EnrolCompany;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Vetting.Pending;
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

    static EnrolmentDocument of(Pending pending) {
        Enrolment enrolment = pending.enrolment();
        return new EnrolmentDocument(
                pending.mpnId().value(),
                EnrolCompany.accountOf(enrolment).value(),
                enrolment.companyName(),
                enrolment.country(),
                enrolment.address().orElse(null),
                enrolment.applicant().written(),
                enrolment.tenant().toString());
    }
}
