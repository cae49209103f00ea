package dev.ferry.cli;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An export that is what a test says it is, whatever its name but {@code missing}; its rejects go nowhere. */
public final class FixedExport implements ExportReader, Export, Rejects {
    public final List<Tenant> tenants = new ArrayList<>();
    public final List<Membership> memberships = new ArrayList<>();
    public final List<LegacyAccount> accounts = new ArrayList<>();
    public final List<Reject> rejects = new ArrayList<>();
    public final List<ExportWarning> warnings = new ArrayList<>();

    @Override
    public Outcome<Export> open(String location) {
        return location.endsWith("missing")
                ? Outcome.refused(Code.EXPORT_NOT_FOUND, "file", location)
                : Outcome.done(this);
    }

    @Override
    public long accountRows() {
        return accounts.size();
    }

    @Override
    public List<ExportWarning> warnings() {
        return warnings;
    }

    @Override
    public Stream<Tenant> tenants(RejectLog log) {
        return tenants.stream().sorted(Comparator.comparing(Tenant::id));
    }

    @Override
    public Stream<Sourced<Membership>> memberships(RejectLog log) {
        return memberships.stream()
                .sorted(Comparator.comparing(Membership::mpnId))
                .map(one -> new Sourced<>(one, new dev.ferry.domain.export.Source("memberships.csv", 2)));
    }

    @Override
    public boolean holds(CompanyTable table) {
        return true;
    }

    @Override
    public Optional<String> passedOver(CompanyTable table) {
        return Optional.empty();
    }

    @Override
    public Stream<LostTenant> lostTenants() {
        return Stream.empty();
    }

    @Override
    public Stream<LostMembership> lostMemberships() {
        return Stream.empty();
    }

    @Override
    public Stream<LegacyAccount> accounts(RejectLog log) {
        rejects.forEach(log::add);
        return accounts.stream().sorted(Comparator.comparing(LegacyAccount::id));
    }

    @Override
    public String fingerprint() {
        return "fixed";
    }

    @Override
    public Set<PublisherId> lacking(Set<PublisherId> ids) {
        Set<PublisherId> there = accounts.stream().map(LegacyAccount::id).collect(Collectors.toSet());
        return ids.stream().filter(Predicate.not(there::contains)).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public RejectLog open(WaveName wave, Instant at) {
        return new Counted();
    }

    private static final class Counted implements RejectLog {
        private long rows;

        @Override
        public void add(Reject reject) {
            rows++;
        }

        @Override
        public long rows() {
            return rows;
        }

        @Override
        public Optional<String> file() {
            return rows == 0 ? Optional.empty() : Optional.of("/home/rejects/one.csv");
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    @Override
    public Optional<InputStream> read(String file) {
        return Optional.empty();
    }
}
