package dev.ferry.domain.migration;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Lookup.Known;
import dev.ferry.domain.outcome.Lookup.Unavailable;
import dev.ferry.domain.outcome.Lookup.Unknown;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may move (R5–R10). An account is judged on its MPN ID and on its best owner: one owner who passes is enough;
 * otherwise the finding nearest to ready is given. Pure, thread-safe.
 *
 * @param acceptsLocations whether a location's MPN ID stands for the company
 * @param personalProviders domains of providers whose addresses belong to people, not to companies; in order, so that
 *     two nodes say the same of one rule
 */
public record ReadinessRule(boolean acceptsLocations, Set<Domain> personalProviders) {

    public ReadinessRule {
        personalProviders = Collections.unmodifiableSet(new TreeSet<>(personalProviders));
    }

    /** The domains that a candidate is judged by: those of the owners' work addresses (R5). */
    public Set<Domain> domainsOf(Candidate candidate) {
        Set<Domain> domains = new HashSet<>();
        for (EmailAddress address : workEmailsOf(candidate)) {
            domains.add(address.domain());
        }
        return domains;
    }

    /** Whether a personal provider hands it out: then it is no work address, whatever tenant claims its domain (R5). */
    public boolean isPersonal(EmailAddress address) {
        return personalProviders.contains(address.domain());
    }

    private List<EmailAddress> workEmailsOf(Candidate candidate) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (EmailAddress address : candidate.ownersWorkEmails()) {
            if (!isPersonal(address)) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    public Readiness judge(Candidate candidate, Evidence evidence) {
        MembershipVerdict membership = judgeMembership(candidate, evidence.memberships());
        OwnersVerdict owners = judgeOwners(candidate, membership, evidence);
        List<Finding> findings = new ArrayList<>();
        owners.finding().ifPresent(findings::add);
        membership.finding().filter(finding -> !findings.contains(finding)).ifPresent(findings::add);
        return findings.isEmpty()
                ? new Readiness.Ready(membership.active().orElseThrow(), owners.passing())
                : new Readiness.NotReady(findings);
    }

    /** Of the two, exactly one is present. */
    private record MembershipVerdict(Optional<Membership> active, Optional<Finding> finding) {
        static MembershipVerdict failing(Finding finding) {
            return new MembershipVerdict(Optional.empty(), Optional.of(finding));
        }
    }

    /** Passing addresses, or the finding nearest to ready. */
    private record OwnersVerdict(Set<EmailAddress> passing, Optional<Finding> finding) {
        static OwnersVerdict failing(Finding finding) {
            return new OwnersVerdict(Set.of(), Optional.of(finding));
        }
    }

    private MembershipVerdict judgeMembership(Candidate candidate, Map<MpnId, Lookup<Membership>> memberships) {
        Optional<String> held = candidate.heldMpnId();
        if (held.isEmpty()) {
            return MembershipVerdict.failing(new Finding.MpnMissing());
        }
        Optional<MpnId> number = candidate.mpnId();
        if (number.isEmpty()) {
            return MembershipVerdict.failing(new Finding.MpnInvalid(held.get(), Standing.MALFORMED));
        }
        return switch (memberships.getOrDefault(number.get(), Lookup.unknown())) {
            case Known<Membership>(var membership) -> judgeStanding(membership);
            case Unknown<Membership> _ ->
                MembershipVerdict.failing(new Finding.MpnInvalid(number.get().value(), Standing.UNKNOWN));
            case Unavailable<Membership>(var why) ->
                MembershipVerdict.failing(new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, why));
        };
    }

    private MembershipVerdict judgeStanding(Membership membership) {
        Standing standing = membership.standing(acceptsLocations);
        return standing == Standing.ACTIVE
                ? new MembershipVerdict(Optional.of(membership), Optional.empty())
                : MembershipVerdict.failing(
                        new Finding.MpnInvalid(membership.mpnId().value(), standing));
    }

    private OwnersVerdict judgeOwners(Candidate candidate, MembershipVerdict membership, Evidence evidence) {
        List<EmailAddress> addresses = workEmailsOf(candidate);
        if (!candidate.hasOwner()) {
            return OwnersVerdict.failing(new Finding.NoOwner());
        }
        if (addresses.isEmpty()) {
            return OwnersVerdict.failing(new Finding.WorkEmailNeeded());
        }
        return compareTenants(
                addresses, evidence.tenants(), membership.active(), nameFor(candidate, membership, evidence.names()));
    }

    /**
     * Without an active membership there is no tenant to compare with: a known one passes. Where none passes, one whose
     * tenant nobody can say now might.
     */
    private static OwnersVerdict compareTenants(
            List<EmailAddress> addresses,
            Map<Domain, Lookup<TenantId>> owners,
            Optional<Membership> active,
            Optional<String> tenantName) {
        Set<EmailAddress> passing = new HashSet<>();
        Optional<Finding> nearest = Optional.empty();
        Optional<Finding> unavailable = Optional.empty();
        for (EmailAddress address : addresses) {
            switch (owners.getOrDefault(address.domain(), Lookup.unknown())) {
                case Unknown<TenantId> _ ->
                    nearest = nearest.or(() -> Optional.of(new Finding.UnknownTenant(address.domain(), tenantName)));
                case Unavailable<TenantId>(var why) ->
                    unavailable = unavailable.or(
                            () -> Optional.of(new Finding.RegistryUnavailable(TenantDirectory.SYSTEM, why)));
                case Known<TenantId>(var tenant) -> {
                    if (active.isEmpty() || active.get().tenant().equals(tenant)) {
                        passing.add(address);
                    } else {
                        nearest = Optional.of(new Finding.TenantMismatch(tenantName));
                    }
                }
            }
        }
        Optional<Finding> failing = unavailable.isPresent() ? unavailable : nearest;
        return new OwnersVerdict(passing, passing.isEmpty() ? failing : Optional.empty());
    }

    /** The name is given only for the MPN ID that the legacy portal held, never for one typed in (R6). */
    private static Optional<String> nameFor(
            Candidate candidate, MembershipVerdict membership, Map<TenantId, String> names) {
        return candidate.joined().isPresent()
                ? Optional.empty()
                : membership.active().flatMap(active -> Optional.ofNullable(names.get(active.tenant())));
    }
}
