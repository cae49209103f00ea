package dev.ferry.application.guided;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;

/** By what a registry knows an enrolment again, and Ferry the account that it was asked for from. */
final class EnrolmentKey {
    private static final char BEHIND_ACCOUNT = '@';

    private EnrolmentKey() {}

    static String of(PublisherId account, TenantId tenant) {
        return beginning(account) + tenant;
    }

    /** With which all of this account's begin, and no other's. */
    static String beginning(PublisherId account) {
        return account.value() + BEHIND_ACCOUNT;
    }

    /** Empty where a registry tells of an enrolment that was not asked for by Ferry. */
    static Optional<PublisherId> accountOf(Enrolment enrolment) {
        int behind = enrolment.key().indexOf(BEHIND_ACCOUNT);
        return behind > 0
                        && PublisherId.parse(enrolment.key().substring(0, behind)) instanceof Done<PublisherId>(var id)
                ? Optional.of(id)
                : Optional.empty();
    }
}
