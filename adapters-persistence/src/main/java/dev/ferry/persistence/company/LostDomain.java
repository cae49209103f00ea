package dev.ferry.persistence.company;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability.RowRejected;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A domain that a rejected row of an export would have said to be a tenant's. */
record LostDomain(Domain domain, Optional<TenantId> tenant, RowRejected why) {

    static Stream<LostDomain> of(LostTenant lost) {
        return lost.domains().stream().map(domain -> new LostDomain(domain, lost.tenant(), lost.why()));
    }

    /** The tenant as part of a key; empty where it could not be read. */
    String tenantKey() {
        return tenant.map(TenantId::toString).orElse("");
    }

    static Optional<TenantId> tenant(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(new TenantId(UUID.fromString(key)));
    }
}
