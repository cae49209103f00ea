package dev.ferry.application.migration;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.identity.Domain;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** The companies of an export on their way into the embedded systems, or, in a dry run, onto a copy of them. */
final class CompanyIntake implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int WARNINGS = 20;

    private final TenantIntake tenants;
    private final MembershipIntake memberships;

    CompanyIntake(TenantIntake tenants, MembershipIntake memberships) {
        this.tenants = tenants;
        this.memberships = memberships;
    }

    /** Takes all of them in, tenants first; a membership whose tenant nobody knows is rejected. */
    void takeIn(Export export, RejectLog log) {
        try (Stream<Tenant> all = export.tenants(log)) {
            all.gather(Gatherers.windowFixed(BATCH)).forEach(tenants::takeIn);
        }
        try (Stream<Sourced<Membership>> all = export.memberships(log)) {
            all.gather(Gatherers.windowFixed(BATCH)).forEach(batch -> memberships.takeIn(withKnownTenant(batch, log)));
        }
    }

    /** The first of the domains that more than one tenant claims. */
    List<ExportWarning> contested() {
        try (Stream<Domain> contested = tenants.contested()) {
            return contested
                    .limit(WARNINGS)
                    .<ExportWarning>map(domain -> new ExportWarning.ContestedDomain(domain.ascii()))
                    .toList();
        }
    }

    TenantDirectory seenThrough(TenantDirectory directory) {
        return directory.during(tenants);
    }

    MpnRegistry seenThrough(MpnRegistry registry) {
        return registry.during(memberships);
    }

    private List<Membership> withKnownTenant(List<Sourced<Membership>> batch, RejectLog log) {
        Set<TenantId> known =
                tenants.known(batch.stream().map(row -> row.value().tenant()).collect(Collectors.toSet()));
        Map<Boolean, List<Sourced<Membership>>> parts = batch.stream()
                .collect(Collectors.partitioningBy(
                        row -> known.contains(row.value().tenant())));
        parts.getOrDefault(false, List.of()).forEach(row -> log.add(rejected(row)));
        return parts.getOrDefault(true, List.of()).stream().map(Sourced::value).toList();
    }

    private static Reject rejected(Sourced<Membership> row) {
        Map<String, Object> facts = Map.of("tenantId", row.value().tenant().toString());
        return new Reject(row.source(), "tenant_id", new Refusal(Code.MEMBERSHIP_TENANT_UNKNOWN, facts));
    }

    @Override
    public void close() {
        try (memberships;
                tenants) {
            // Closing both, whatever the first does, is all there is to it.
        }
    }
}
