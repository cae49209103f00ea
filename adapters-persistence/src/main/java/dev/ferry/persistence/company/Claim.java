package dev.ferry.persistence.company;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Gatherer;
import java.util.stream.Stream;

/** That a tenant says a domain is its own. */
record Claim(Domain domain, TenantId tenant) {
    static Stream<Claim> of(Tenant tenant) {
        return tenant.domains().stream().map(domain -> new Claim(domain, tenant.id()));
    }

    /** Who owns each domain: a domain that is claimed twice is nobody's. */
    static Map<Domain, TenantId> owners(Collection<Claim> claims) {
        Map<Domain, TenantId> owners = new HashMap<>();
        Set<Domain> contested = new HashSet<>();
        for (Claim claim : claims) {
            TenantId other = owners.putIfAbsent(claim.domain(), claim.tenant());
            if (other != null && !other.equals(claim.tenant())) {
                contested.add(claim.domain());
            }
        }
        owners.keySet().removeAll(contested);
        return owners;
    }

    /** The domains that are claimed more than once, each once; the claims come in the order of their domains. */
    static Stream<Domain> contested(Stream<Claim> inOrder) {
        return inOrder.map(Claim::domain).gather(repeated());
    }

    private static <T> Gatherer<T, ?, T> repeated() {
        class Run {
            Object last = this;
            boolean told;
        }
        return Gatherer.<T, Run, T>ofSequential(Run::new, Gatherer.Integrator.ofGreedy((run, element, downstream) -> {
            boolean again = Objects.equals(run.last, element);
            boolean tell = again && !run.told;
            run.told = again;
            run.last = element;
            return !tell || downstream.push(element);
        }));
    }
}
