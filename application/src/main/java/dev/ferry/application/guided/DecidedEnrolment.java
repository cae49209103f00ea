package dev.ferry.application.guided;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import java.time.Instant;
import java.util.Optional;

/**
 * An enrolment that an operator decided (R8).
 *
 * @param place of the decision among all that is kept; greater the later it was
 * @param companyName as the owner gave it; absent where nothing is kept of the enrolment itself
 * @param country ISO 3166 alpha-2; absent where the name is
 * @param accepted whether the company was let in
 * @param reason in one line, where one was given
 * @param by who decided, as history names them
 * @param at when
 */
public record DecidedEnrolment(
        long place,
        PublisherId account,
        MpnId mpnId,
        Optional<String> companyName,
        Optional<String> country,
        boolean accepted,
        Optional<String> reason,
        String by,
        Instant at) {}
