package dev.ferry.application.migration;

import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Evidence;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Lookup.Known;
import dev.ferry.domain.outcome.Lookup.Unavailable;
import dev.ferry.domain.outcome.Lookup.Unknown;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.standing.Grounds;
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
        return candidates.stream().map(candidate -> judged(candidate, evidence)).toList();
    }

    private Judged judged(Candidate candidate, Evidence evidence) {
        return new Judged(
                candidate,
                rule.judge(candidate, evidence),
                standing(candidate, evidence.memberships()),
                new Grounds(rule.domainsOf(candidate), candidate.mpnId(), quoted(candidate, evidence)));
    }

    private Optional<Standing> standing(Candidate candidate, Map<MpnId, Lookup<Membership>> memberships) {
        if (candidate.heldMpnId().isEmpty()) {
            return Optional.empty();
        }
        Optional<MpnId> number = candidate.mpnId();
        if (number.isEmpty()) {
            return Optional.of(Standing.MALFORMED);
        }
        return switch (memberships.getOrDefault(number.get(), Lookup.unknown())) {
            case Known<Membership>(var membership) -> Optional.of(membership.standing(rule.acceptsLocations()));
            case Unknown<Membership> _ -> Optional.of(Standing.UNKNOWN);
            case Unavailable<Membership> _ -> Optional.empty();
        };
    }

    private Optional<TenantId> quoted(Candidate candidate, Evidence evidence) {
        return candidate
                .mpnId()
                .map(evidence.memberships()::get)
                .flatMap(Lookup::found)
                .filter(membership -> membership.standing(rule.acceptsLocations()) == Standing.ACTIVE)
                .map(Membership::tenant)
                .filter(tenant -> !mayPass(candidate, tenant, evidence.tenants()));
    }

    private Evidence gather(List<Candidate> candidates) {
        Map<MpnId, Lookup<Membership>> memberships = Lookup.ask(
                all(candidates, candidate -> candidate.mpnId().map(Set::of).orElse(Set.of())), registry::findAll);
        Map<Domain, Lookup<TenantId>> tenants = Lookup.ask(all(candidates, rule::domainsOf), directory::ownersOf);
        return new Evidence(memberships, tenants, namesToQuote(candidates, memberships, tenants));
    }

    /** Names are quoted to owners who do not pass; nobody else's are asked for, and none that cannot be had. */
    private Map<TenantId, String> namesToQuote(
            List<Candidate> candidates,
            Map<MpnId, Lookup<Membership>> memberships,
            Map<Domain, Lookup<TenantId>> tenants) {
        Map<MpnId, Membership> known = Lookup.known(memberships);
        Set<TenantId> quoted = new HashSet<>();
        for (Candidate candidate : candidates) {
            activeTenant(candidate, known)
                    .filter(Predicate.not(tenant -> mayPass(candidate, tenant, tenants)))
                    .ifPresent(quoted::add);
        }
        try {
            return quoted.isEmpty() ? Map.of() : directory.namesOf(quoted);
        } catch (PortUnavailable _) {
            return Map.of();
        }
    }

    private Optional<TenantId> activeTenant(Candidate candidate, Map<MpnId, Membership> known) {
        return candidate
                .mpnId()
                .map(known::get)
                .filter(membership -> membership.standing(rule.acceptsLocations()) == Standing.ACTIVE)
                .map(Membership::tenant);
    }

    /** Of who may pass, for all that can be said now, nothing is found that would quote a name. */
    private boolean mayPass(Candidate candidate, TenantId tenant, Map<Domain, Lookup<TenantId>> tenants) {
        for (Domain domain : rule.domainsOf(candidate)) {
            boolean may = switch (tenants.getOrDefault(domain, Lookup.unknown())) {
                case Known<TenantId>(var owner) -> owner.equals(tenant);
                case Unknown<TenantId> _ -> false;
                case Unavailable<TenantId> _ -> true;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private static <K> Set<K> all(List<Candidate> candidates, Function<Candidate, Set<K>> keys) {
        Set<K> all = new HashSet<>();
        for (Candidate candidate : candidates) {
            all.addAll(keys.apply(candidate));
        }
        return all;
    }
}
