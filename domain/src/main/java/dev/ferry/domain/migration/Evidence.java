package dev.ferry.domain.migration;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.TenantId;
import java.util.Map;

/**
 * What the systems said about a page of candidates, each asked once. What was not asked about counts as unknown.
 *
 * @param memberships of the candidates' MPN IDs
 * @param tenants of the owners' domains
 * @param names of the memberships' tenants, as far as they could be had
 */
public record Evidence(
        Map<MpnId, Lookup<Membership>> memberships,
        Map<Domain, Lookup<TenantId>> tenants,
        Map<TenantId, String> names) {}
