package dev.ferry.domain.identity;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;

/**
 * Somebody as an identity provider vouches for them.
 *
 * @param issuer the provider's name for itself; with the subject it names one person for good
 * @param subject the provider's name for the person: opaque, never reused, no address
 * @param tenant the directory that the person signed in at; absent where the provider has none
 * @param personal whether it is a personal account, which proves no company (R5)
 * @param guest whether the person is a guest of the tenant, not a member of it
 * @param emailProved whether the provider knows that the person controls the address; a claim of one proves nothing
 *     (R7)
 * @param operator whether the sign-in itself makes an operator, as a token made for that does
 */
public record SignIn(
        String issuer,
        String subject,
        Optional<TenantId> tenant,
        boolean personal,
        boolean guest,
        EmailAddress email,
        boolean emailProved,
        boolean operator) {

    /** The same, of somebody who showed that the address is theirs. */
    public SignIn proved() {
        return new SignIn(issuer, subject, tenant, personal, guest, email, true, operator);
    }

    /**
     * Whether it proves control of this work address (R7): of the same address, which the provider proved; where the
     * provider has tenants, by a member of the one that the address belongs to.
     *
     * @param owner the tenant that has verified the address's domain
     */
    public boolean proves(EmailAddress address, TenantId owner) {
        return emailProved
                && !guest
                && !personal
                && email.equals(address)
                && tenant.map(owner::equals).orElse(true);
    }
}
