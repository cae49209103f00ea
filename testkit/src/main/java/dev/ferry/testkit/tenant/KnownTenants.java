package dev.ferry.testkit.tenant;

import static java.util.stream.Collectors.toMap;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What exports said of tenants, and what of it was lost. Not thread-safe. */
final class KnownTenants {
    private final Map<TenantId, Tenant> known;
    private final Map<Lost, Unavailability> lost;
    private Optional<Unavailability> incomplete;

    /** A domain that a tenant, if it could be read which, would have claimed. */
    private record Lost(Domain domain, Optional<TenantId> tenant) {}

    private KnownTenants(Map<TenantId, Tenant> known) {
        this.known = new HashMap<>(known);
        this.lost = new HashMap<>();
        this.incomplete = Optional.empty();
    }

    /** The same, apart from it. */
    KnownTenants(KnownTenants other) {
        this.known = new HashMap<>(other.known);
        this.lost = new HashMap<>(other.lost);
        this.incomplete = other.incomplete;
    }

    static KnownTenants of(List<Tenant> tenants) {
        return new KnownTenants(tenants.stream().collect(toMap(Tenant::id, Function.identity())));
    }

    void takeIn(List<Tenant> taken) {
        Set<TenantId> ids = new HashSet<>();
        Set<Domain> domains = new HashSet<>();
        taken.forEach(tenant -> {
            known.put(tenant.id(), tenant);
            ids.add(tenant.id());
            domains.addAll(tenant.domains());
        });
        lost.keySet()
                .removeIf(one -> domains.contains(one.domain())
                        || one.tenant().filter(ids::contains).isPresent());
    }

    void markLost(List<LostTenant> some) {
        some.forEach(one -> one.domains().forEach(domain -> lost.put(new Lost(domain, one.tenant()), one.why())));
    }

    void markIncomplete(Optional<Unavailability> why) {
        incomplete = why;
    }

    void forgetLost() {
        lost.clear();
    }

    /** Whether a verdict on these grounds may differ by the one and the other. */
    boolean saysOtherThan(KnownTenants other, Grounds grounds) {
        return !ownersOf(grounds.domains()).equals(other.ownersOf(grounds.domains()))
                || grounds.tenant()
                        .map(Set::of)
                        .filter(tenant -> !namesOf(tenant).equals(other.namesOf(tenant)))
                        .isPresent();
    }

    Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        Claims claims = claims();
        return Lookup.each(domains, domain -> ownerOf(domain, claims));
    }

    private Lookup<TenantId> ownerOf(Domain domain, Claims claims) {
        Optional<Unavailability> why = lost.entrySet().stream()
                .filter(one -> one.getKey().domain().equals(domain))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> claims.isClaimed(domain) ? Optional.empty() : incomplete);
        return why.map(Lookup::<TenantId>unavailable).orElseGet(() -> Lookup.of(claims.ownerOf(domain)));
    }

    Map<TenantId, String> namesOf(Set<TenantId> asked) {
        return known.values().stream()
                .filter(tenant -> asked.contains(tenant.id()))
                .collect(toMap(Tenant::id, Tenant::displayName));
    }

    Set<TenantId> among(Collection<TenantId> asked) {
        Set<TenantId> found = new HashSet<>(asked);
        found.retainAll(known.keySet());
        return found;
    }

    Stream<Domain> contested() {
        return claims().contested();
    }

    private Claims claims() {
        return Claims.of(known);
    }
}
