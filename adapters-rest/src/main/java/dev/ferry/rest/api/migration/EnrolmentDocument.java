package dev.ferry.rest.api.migration;

import dev.ferry.application.guided.DecidedEnrolment;
import dev.ferry.application.guided.EnrolmentState;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.MpnId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An enrolment that waits for a decision, or what was decided. */
record EnrolmentDocument(
        String mpnId,
        String publisherId,
        String state,
        @Nullable String companyName,
        @Nullable String country,
        @Nullable String address,
        @Nullable String applicant,
        @Nullable String tenantId,
        @Nullable String askedAt,
        @Nullable Boolean accepted,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable String decidedAt) {

    static EnrolmentDocument of(WaitingEnrolment waiting, Map<MpnId, Instant> askedAt) {
        Enrolment enrolment = waiting.enrolment();
        return new EnrolmentDocument(
                waiting.mpnId().value(),
                waiting.account().value(),
                EnrolmentState.WAITING.slug(),
                enrolment.companyName(),
                enrolment.country(),
                enrolment.address().orElse(null),
                enrolment.applicant().written(),
                enrolment.tenant().toString(),
                Optional.ofNullable(askedAt.get(waiting.mpnId()))
                        .map(Instant::toString)
                        .orElse(null),
                null,
                null,
                null,
                null);
    }

    static EnrolmentDocument of(DecidedEnrolment decided) {
        return new EnrolmentDocument(
                decided.mpnId().value(),
                decided.account().value(),
                EnrolmentState.DECIDED.slug(),
                decided.companyName().orElse(null),
                decided.country().orElse(null),
                null,
                null,
                null,
                null,
                decided.accepted(),
                decided.reason().orElse(null),
                decided.by(),
                decided.at().toString());
    }
}
