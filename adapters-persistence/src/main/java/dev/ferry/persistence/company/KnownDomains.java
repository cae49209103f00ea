package dev.ferry.persistence.company;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** What exports said of domains: what was lost is not known, whatever was known before. */
final class KnownDomains {
    private KnownDomains() {}

    static Map<Domain, Lookup<TenantId>> lookUp(DSLContext sql, Set<Domain> domains) {
        return lookUp(
                domains,
                TenantDomainRows.owners(sql, domains),
                LostDomainRows.fetch(sql, domains),
                () -> IncompleteTableRows.find(sql, IncompleteTableRows.TENANTS),
                some -> claimed(sql, some));
    }

    private static Set<Domain> claimed(DSLContext sql, Set<Domain> domains) {
        Set<Domain> claimed = new HashSet<>();
        TenantDomainRows.fetch(sql, TenantDomainRows.onDomains(domains)).forEach(claim -> claimed.add(claim.domain()));
        return claimed;
    }

    /**
     * The answers.
     *
     * @param owners of domains that one tenant claims, and no other
     * @param incomplete asked only where it makes a difference
     * @param claimed those of some domains that anybody claims; contested ones are unknown, and no more is missing
     */
    static Map<Domain, Lookup<TenantId>> lookUp(
            Set<Domain> domains,
            Map<Domain, TenantId> owners,
            Collection<LostDomain> lost,
            Supplier<Optional<Unavailability>> incomplete,
            Function<Set<Domain>, Set<Domain>> claimed) {
        Map<Domain, Lookup<TenantId>> answers = new HashMap<>(Lookup.all(domains, owners));
        Set<Domain> unknown = new HashSet<>(domains);
        unknown.removeAll(owners.keySet());
        if (!unknown.isEmpty()) {
            incomplete.get().ifPresent(why -> {
                unknown.removeAll(claimed.apply(unknown));
                unknown.forEach(domain -> answers.put(domain, Lookup.unavailable(why)));
            });
        }
        lost.forEach(one -> answers.put(one.domain(), Lookup.unavailable(one.why())));
        return answers;
    }
}
