package dev.ferry.files.export;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.files.source.Limits;
import dev.ferry.testkit.export.CollectedRejects;
import java.util.List;

/** All that an export says, read at once. */
public record ReadExport(
        List<Tenant> tenants,
        List<Sourced<Membership>> memberships,
        List<LegacyAccount> accounts,
        List<String> rejects) {

    /** Reads exports within the limits that hold unless a setting says otherwise. */
    public static ExportReader reader() {
        return new FileExportReader(Limits.STANDARD);
    }

    public static ReadExport at(String location) {
        return switch (reader().open(location)) {
            case Outcome.Done<Export>(var export) -> of(export);
            case Outcome.Refused<Export>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private static ReadExport of(Export export) {
        CollectedRejects rejects = new CollectedRejects();
        try (export;
                var tenants = export.tenants(rejects);
                var memberships = export.memberships(rejects);
                var accounts = export.accounts(rejects)) {
            return new ReadExport(tenants.toList(), memberships.toList(), accounts.toList(), rejects.lines());
        }
    }
}
