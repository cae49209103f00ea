package dev.ferry.application.guided;

import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.WorkEmailRule.Wanted;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What directory and registry say of one account's company. A system that cannot be asked refuses
 * {@code registry-unavailable} (R9).
 */
public final class Companies {
    private final CheckedTenantDirectory directory;
    private final CheckedMpnRegistry registry;
    private final boolean acceptsLocations;
    private final Judges judges;

    @Inject
    public Companies(CheckedTenantDirectory directory, CheckedMpnRegistry registry, WaveRules rules) {
        this.directory = directory;
        this.registry = registry;
        this.acceptsLocations = rules.readiness().acceptsLocations();
        this.judges = new Judges(directory, registry, rules.readiness());
    }

    /** How an MPN ID stands, and the membership where the registry knows it. */
    record MpnCheck(Standing standing, Optional<Membership> membership) {}

    Judged judge(Candidate candidate) {
        return judges.judge(List.of(candidate)).getFirst();
    }

    /** The tenant that has verified the domain, if exactly one has. */
    Outcome<Optional<TenantId>> ownerOf(Domain domain) {
        return asked(
                        TenantDirectory.SYSTEM,
                        () -> directory.ownersOf(Set.of(domain)).getOrDefault(domain, Lookup.unknown()))
                .then(answer -> answer.orRefused(TenantDirectory.SYSTEM));
    }

    /**
     * The tenant of the account's valid MPN ID, if there is one; named only where the legacy portal held the MPN ID
     * (R6).
     */
    Outcome<Optional<Wanted>> wantedBy(Candidate candidate) {
        return candidate
                .mpnId()
                .map(this::standingOf)
                .orElseGet(() -> Outcome.done(new MpnCheck(Standing.MALFORMED, Optional.empty())))
                .then(check -> check.standing() == Standing.ACTIVE
                        ? wanted(candidate, check.membership().orElseThrow().tenant())
                        : Outcome.done(Optional.empty()));
    }

    private Outcome<Optional<Wanted>> wanted(Candidate candidate, TenantId tenant) {
        if (candidate.joined().isPresent()) {
            return Outcome.done(Optional.of(new Wanted(tenant, Optional.empty())));
        }
        return asked(
                TenantDirectory.SYSTEM,
                () -> Optional.of(new Wanted(
                        tenant,
                        Optional.ofNullable(directory.namesOf(Set.of(tenant)).get(tenant)))));
    }

    Outcome<MpnCheck> standingOf(MpnId number) {
        return asked(MpnRegistry.SYSTEM, () -> registry.findAll(Set.of(number)).getOrDefault(number, Lookup.unknown()))
                .then(answer -> answer.orRefused(MpnRegistry.SYSTEM))
                .map(membership -> new MpnCheck(
                        membership.map(one -> one.standing(acceptsLocations)).orElse(Standing.UNKNOWN), membership));
    }

    /** How the MPN ID that the account holds stands; absent where it holds none. */
    Outcome<Optional<Standing>> standingOf(Candidate candidate) {
        if (candidate.heldMpnId().isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return candidate
                .mpnId()
                .map(number -> standingOf(number).map(check -> Optional.of(check.standing())))
                .orElseGet(() -> Outcome.done(Optional.of(Standing.MALFORMED)));
    }

    static <T> Outcome<T> asked(String system, Supplier<T> question) {
        try {
            return Outcome.done(question.get());
        } catch (PortUnavailable down) {
            return Outcome.refused(Refusal.unavailable(system, new Unavailability.NoAnswer()));
        }
    }
}
