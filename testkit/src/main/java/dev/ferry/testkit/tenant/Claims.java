package dev.ferry.testkit.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which tenants say of which domain that it is theirs. */
record Claims(Map<Domain, Set<TenantId>> claimants) {
    static Claims of(Map<TenantId, Tenant> tenants) {
        Map<Domain, Set<TenantId>> claimants = new TreeMap<>();
        for (Tenant tenant : tenants.values()) {
            tenant.domains()
                    .forEach(domain -> claimants
                            .computeIfAbsent(domain, _ -> new TreeSet<>())
                            .add(tenant.id()));
        }
        return new Claims(claimants);
    }

    Stream<Domain> contested() {
        return claimants.entrySet().stream()
                .filter(claim -> claim.getValue().size() > 1)
                .map(Map.Entry::getKey);
    }

    boolean isClaimed(Domain domain) {
        return claimants.containsKey(domain);
    }

    /** The only claimant; a contested domain has no owner. */
    Optional<TenantId> ownerOf(Domain domain) {
        return Optional.ofNullable(claimants.get(domain))
                .filter(tenants -> tenants.size() == 1)
                .map(tenants -> tenants.iterator().next());
    }
}
