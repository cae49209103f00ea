package dev.ferry.application.wave;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An export of which rows are rejected and files passed over, and what is left of it. */
record DamagedExport(
        Export rest,
        List<LostTenant> lostOfTenants,
        List<LostMembership> lostOfMemberships,
        Map<CompanyTable, String> passed)
        implements ExportReader, Export {
    private static final Reject REJECT = new Reject(new Source("a.csv", 2), "", new Refusal(Code.ROW_UNREADABLE));

    @Override
    public Outcome<Export> open(String location) {
        return Outcome.done(this);
    }

    @Override
    public long accountRows() {
        return rest.accountRows();
    }

    @Override
    public String fingerprint() {
        return rest.fingerprint();
    }

    @Override
    public List<ExportWarning> warnings() {
        return rest.warnings();
    }

    @Override
    public Stream<Tenant> tenants(RejectLog log) {
        lostOfTenants.forEach(_ -> log.add(REJECT));
        return rest.tenants(log);
    }

    @Override
    public Stream<Sourced<Membership>> memberships(RejectLog log) {
        lostOfMemberships.forEach(_ -> log.add(REJECT));
        return rest.memberships(log);
    }

    @Override
    public boolean holds(CompanyTable table) {
        return !passed.containsKey(table);
    }

    @Override
    public Optional<String> passedOver(CompanyTable table) {
        return Optional.ofNullable(passed.get(table));
    }

    @Override
    public Stream<LostTenant> lostTenants() {
        return lostOfTenants.stream();
    }

    @Override
    public Stream<LostMembership> lostMemberships() {
        return lostOfMemberships.stream();
    }

    @Override
    public Stream<LegacyAccount> accounts(RejectLog log) {
        return rest.accounts(log);
    }

    @Override
    public Set<PublisherId> lacking(Set<PublisherId> ids) {
        return rest.lacking(ids);
    }

    @Override
    public void close() {
        rest.close();
    }
}
