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
public record WaitingEnrolment(PublisherId account, MpnId mpnId, Enrolment enrolment) {}
