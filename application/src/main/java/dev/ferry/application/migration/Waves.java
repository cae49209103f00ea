package dev.ferry.application.migration;

import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.history.History;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;

/** What every wave works with. */
public record Waves(
        Tenants tenants,
        Memberships memberships,
        TenantDirectory directory,
        MpnRegistry registry,
        Migrations migrations,
        PageWriter writer,
        History history,
        Rejects rejects,
        WaveRules rules,
        StopSignal stop,
        Clock clock) {

    @Inject
    public Waves {}

    Wave begin(Requester who, WaveRequest request, WaveWatch watch) {
        return new Wave(this, who, request, watch);
    }

    /** The companies of an export go into the embedded systems, or, in a dry run, onto a copy that is thrown away. */
    CompanyIntake companies(boolean dryRun) {
        return dryRun
                ? new CompanyIntake(tenants.rehearsal(), memberships.rehearsal())
                : new CompanyIntake(tenants.intake(), memberships.intake());
    }

    PageJudge judge(CompanyIntake companies, WaveRequest request) {
        Judges judges = new Judges(
                companies.seenThrough(new CheckedTenantDirectory(directory)),
                companies.seenThrough(new CheckedMpnRegistry(registry)),
                rules.readiness());
        return new PageJudge(migrations, judges, rules.mapping(), request);
    }
}
