package dev.ferry.domain.membership;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.Set;

/**
 * With which addresses a company may enrol (R8). Pure, thread-safe.
 *
 * @param personalProviders domains of providers whose addresses belong to people, not to companies
 * @param roleWords local parts, in lower case, that name a role and no person: {@code info}, {@code admin}
 */
public record EnrolmentRule(Set<Domain> personalProviders, Set<String> roleWords) {

    public EnrolmentRule {
        personalProviders = Set.copyOf(personalProviders);
        roleWords = Set.copyOf(roleWords);
    }

    /** The address; refuses {@link Code#ADDRESS_NOT_ACCEPTED}. */
    public Outcome<EmailAddress> check(EmailAddress applicant) {
        String normal = applicant.normal();
        String local = normal.substring(0, normal.lastIndexOf('@'));
        String mailbox = local.replaceFirst("\\+.*", ""); // what is behind a plus only sorts the mail
        return personalProviders.contains(applicant.domain()) || roleWords.contains(mailbox)
                ? Outcome.refused(Code.ADDRESS_NOT_ACCEPTED, "value", applicant.written())
                : Outcome.done(applicant);
    }
}
