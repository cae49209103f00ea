package dev.ferry.domain.migration;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;
import java.util.Map;

/**
 * What the systems said about a page of candidates, each asked once.
 *
 * @param memberships of the candidates' MPN IDs
 * @param tenants of the owners' domains
 * @param names of the memberships' tenants
 */
public record Evidence(
        Answer<Map<MpnId, Membership>> memberships,
        Answer<Map<Domain, TenantId>> tenants,
        Answer<Map<TenantId, String>> names) {}
