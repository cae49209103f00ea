package dev.ferry.portals.oidc;

import dev.ferry.domain.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who vouches for people, and what their claims mean.
 *
 * @param issuers as discovery finds them; the first is where browsers go
 * @param clientId by which Ferry is known to all of them
 * @param clientSecret absent where the first one asks for none
 * @param audience a token for the API names one of these
 * @param scopes what browsers ask for
 * @param trustsEmail those issuers whose word counts on whose an address is (R7)
 * @param tenantClaim where the tenant stands; absent where nobody's is told
 * @param personalTenants those that are no company's (R5)
 * @param operators what makes an operator, beside the setting of addresses, where the first issuer says it
 * @param operatorTenant the tenant alone of which that is taken; absent where the first issuer is of one company
 * @param sessionLife how long a browser stays signed in, in whole seconds
 */
record OidcOptions(
        List<String> issuers,
        String clientId,
        Optional<String> clientSecret,
        Set<String> audience,
        List<String> scopes,
        Set<String> trustsEmail,
        Optional<ClaimPath> tenantClaim,
        Set<TenantId> personalTenants,
        Optional<OperatorClaim> operators,
        Optional<TenantId> operatorTenant,
        Duration sessionLife) {

    OidcOptions {
        issuers = List.copyOf(issuers);
        audience = Set.copyOf(audience);
        scopes = List.copyOf(scopes);
        trustsEmail = Set.copyOf(trustsEmail);
        personalTenants = Set.copyOf(personalTenants);
    }

    /** A claim, and the value in it that makes an operator. */
    record OperatorClaim(ClaimPath claim, String value) {}

    /** Without the secret. */
    @Override
    public String toString() {
        return clientId + " of " + issuers;
    }
}
