package dev.ferry.application.guided;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.MpnId;

/**
 * An enrolment that waits for an operator's decision.
 *
 * @param account from which it was asked for
 * @param mpnId the number that will stand, if it is accepted
 */
public record WaitingEnrolment(PublisherId account, MpnId mpnId, Enrolment enrolment) {

    /** Whether it is another one, from the same account or for a company of the same name. */
    boolean isLike(WaitingEnrolment other) {
        return !mpnId.equals(other.mpnId)
                && (account.equals(other.account)
                        || enrolment.companyName().equalsIgnoreCase(other.enrolment.companyName()));
    }
}
