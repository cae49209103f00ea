package dev.ferry.domain.migration;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Answer.Given;
import dev.ferry.domain.migration.Answer.Unavailable;
import dev.ferry.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may move (R5–R10). An account is judged on its MPN ID and on its best owner: one owner who passes is enough;
 * otherwise the finding nearest to ready is given. Pure, thread-safe.
 *
 * @param acceptsLocations whether a location's MPN ID stands for the company
 */
public record ReadinessRule(boolean acceptsLocations) {

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

    private MembershipVerdict judgeMembership(Candidate candidate, Answer<Map<MpnId, Membership>> memberships) {
        Optional<String> held = candidate.heldMpnId();
        if (held.isEmpty()) {
            return MembershipVerdict.failing(new Finding.MpnMissing());
        }
        Optional<MpnId> number = candidate.mpnId();
        if (number.isEmpty()) {
            return MembershipVerdict.failing(new Finding.MpnInvalid(held.get(), Standing.MALFORMED));
        }
        return switch (memberships) {
            case Unavailable<?>(var system) -> MembershipVerdict.failing(new Finding.RegistryUnavailable(system));
            case Given<Map<MpnId, Membership>>(var known) ->
                judgeStanding(number.get(), Optional.ofNullable(known.get(number.get())));
        };
    }

    private MembershipVerdict judgeStanding(MpnId number, Optional<Membership> membership) {
        Standing standing =
                membership.map(known -> known.standing(acceptsLocations)).orElse(Standing.UNKNOWN);
        return standing == Standing.ACTIVE
                ? new MembershipVerdict(membership, Optional.empty())
                : MembershipVerdict.failing(new Finding.MpnInvalid(number.value(), standing));
    }

    private static OwnersVerdict judgeOwners(Candidate candidate, MembershipVerdict membership, Evidence evidence) {
        List<EmailAddress> addresses = candidate.ownersWorkEmails();
        if (!candidate.hasOwner()) {
            return OwnersVerdict.failing(new Finding.NoOwner());
        }
        if (addresses.isEmpty()) {
            return OwnersVerdict.failing(new Finding.WorkEmailNeeded());
        }
        return switch (evidence.tenants()) {
            case Unavailable<?>(var system) -> OwnersVerdict.failing(new Finding.RegistryUnavailable(system));
            case Given<Map<Domain, TenantId>>(var owners) ->
                compareTenants(
                        addresses, owners, membership.active(), nameFor(candidate, membership, evidence.names()));
        };
    }

    /** Without an active membership there is no tenant to compare with: a known one passes. */
    private static OwnersVerdict compareTenants(
            List<EmailAddress> addresses,
            Map<Domain, TenantId> owners,
            Optional<Membership> active,
            Optional<String> tenantName) {
        Set<EmailAddress> passing = new HashSet<>();
        Optional<Finding> nearest = Optional.empty();
        for (EmailAddress address : addresses) {
            TenantId tenant = owners.get(address.domain());
            if (tenant == null) {
                nearest = nearest.or(() -> Optional.of(new Finding.UnknownTenant(address.domain(), tenantName)));
            } else if (active.isPresent() && !active.get().tenant().equals(tenant)) {
                nearest = Optional.of(new Finding.TenantMismatch(tenantName));
            } else {
                passing.add(address);
            }
        }
        return new OwnersVerdict(passing, passing.isEmpty() ? nearest : Optional.empty());
    }

    /** The name is given only for the MPN ID that the legacy portal held, never for one typed in (R6). */
    private static Optional<String> nameFor(
            Candidate candidate, MembershipVerdict membership, Answer<Map<TenantId, String>> names) {
        if (candidate.joined().isPresent()) {
            return Optional.empty();
        }
        return membership.active().flatMap(active -> switch (names) {
            case Unavailable<?> _ -> Optional.<String>empty();
            case Given<Map<TenantId, String>>(var known) -> Optional.ofNullable(known.get(active.tenant()));
        });
    }
}
