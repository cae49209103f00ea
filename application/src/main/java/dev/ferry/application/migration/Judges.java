package dev.ferry.application.migration;

import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Answer;
import dev.ferry.domain.migration.Answer.Given;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Evidence;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.tenant.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Judges pages of candidates, asking each system once per page and outside of any transaction. */
public final class Judges {
    private final CheckedTenantDirectory directory;
    private final CheckedMpnRegistry registry;
    private final ReadinessRule rule;

    public Judges(CheckedTenantDirectory directory, CheckedMpnRegistry registry, ReadinessRule rule) {
        this.directory = directory;
        this.registry = registry;
        this.rule = rule;
    }

    /** The verdicts, in the order of the candidates. */
    public List<Judged> judge(List<Candidate> candidates) {
        Evidence evidence = gather(candidates);
        return candidates.stream()
                .map(candidate -> new Judged(candidate, rule.judge(candidate, evidence)))
                .toList();
    }

    private Evidence gather(List<Candidate> candidates) {
        Answer<Map<MpnId, Membership>> memberships = askAbout(
                all(candidates, candidate -> candidate.mpnId().map(Set::of).orElse(Set.of())), registry::findAll);
        Answer<Map<Domain, TenantId>> tenants =
                askAbout(all(candidates, Candidate::ownersDomains), directory::ownersOf);
        return new Evidence(memberships, tenants, namesToQuote(candidates, memberships, tenants));
    }

    /** Names are quoted to owners who do not pass; nobody else's are asked for. */
    private Answer<Map<TenantId, String>> namesToQuote(
            List<Candidate> candidates,
            Answer<Map<MpnId, Membership>> memberships,
            Answer<Map<Domain, TenantId>> tenants) {
        if (!(memberships instanceof Given<Map<MpnId, Membership>>(var knownMemberships))
                || !(tenants instanceof Given<Map<Domain, TenantId>>(var knownTenants))) {
            return new Given<>(Map.of());
        }
        Set<TenantId> quoted = new HashSet<>();
        for (Candidate candidate : candidates) {
            activeTenant(candidate, knownMemberships)
                    .filter(Predicate.not(tenant -> passes(candidate, tenant, knownTenants)))
                    .ifPresent(quoted::add);
        }
        return askAbout(quoted, directory::namesOf);
    }

    private Optional<TenantId> activeTenant(Candidate candidate, Map<MpnId, Membership> known) {
        return candidate
                .mpnId()
                .map(known::get)
                .filter(membership -> membership.standing(rule.acceptsLocations()) == Standing.ACTIVE)
                .map(Membership::tenant);
    }

    private static boolean passes(Candidate candidate, TenantId tenant, Map<Domain, TenantId> known) {
        for (Domain domain : candidate.ownersDomains()) {
            if (tenant.equals(known.get(domain))) {
                return true;
            }
        }
        return false;
    }

    /** A system that there is nothing to ask is not asked. */
    private static <K, V> Answer<Map<K, V>> askAbout(Set<K> keys, Function<Set<K>, Map<K, V>> question) {
        return keys.isEmpty() ? new Given<>(Map.of()) : Answer.ask(() -> question.apply(keys));
    }

    private static <K> Set<K> all(List<Candidate> candidates, Function<Candidate, Set<K>> keys) {
        Set<K> all = new HashSet<>();
        for (Candidate candidate : candidates) {
            all.addAll(keys.apply(candidate));
        }
        return all;
    }
}
