package dev.ferry.domain.tenant;

import dev.ferry.domain.email.Domain;
import java.util.Set;

/** A directory of one company, with the e-mail domains that it says it has verified. */
public record Tenant(TenantId id, String displayName, Set<Domain> domains) {

    public Tenant {
        domains = Set.copyOf(domains);
    }
}
