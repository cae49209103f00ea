package dev.ferry.domain.membership;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;

/**
 * A company that asks to join the partner network (R8).
 *
 * @param key the same when the same enrolment is asked for again, after an answer was lost; opaque
 * @param tenant of the applicant's proved work e-mail: where the MPN ID will be registered
 * @param applicant the proved work e-mail
 * @param country ISO 3166 alpha-2
 * @param address the company's postal address, as it was written
 */
public record Enrolment(
        String key,
        TenantId tenant,
        EmailAddress applicant,
        String companyName,
        String country,
        Optional<String> address) {}
