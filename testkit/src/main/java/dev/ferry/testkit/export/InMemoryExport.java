package dev.ferry.testkit.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An export that is what a test says it is, whatever location it is opened at. Immutable where its lists are. */
public record InMemoryExport(List<Tenant> tenants, List<Membership> memberships, List<LegacyAccount> accounts)
        implements ExportReader, Export {

    @Override
    public Outcome<Export> open(String location) {
        return Outcome.done(this);
    }

    @Override
    public long accountRows() {
        return accounts.size();
    }

    @Override
    public String fingerprint() {
        byte[] content = toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(content).toString().replace("-", "");
    }

    @Override
    public List<ExportWarning> warnings() {
        return List.of();
    }

    @Override
    public Stream<Tenant> tenants(RejectLog log) {
        return tenants.stream().sorted(Comparator.comparing(Tenant::id));
    }

    @Override
    public Stream<Sourced<Membership>> memberships(RejectLog log) {
        return memberships.stream()
                .sorted(Comparator.comparing(Membership::mpnId))
                .map(membership ->
                        new Sourced<>(membership, new Source("memberships.csv", 2 + memberships.indexOf(membership))));
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
        return accounts.stream().sorted(Comparator.comparing(LegacyAccount::id));
    }

    @Override
    public Set<PublisherId> lacking(Set<PublisherId> ids) {
        Set<PublisherId> there = accounts.stream().map(LegacyAccount::id).collect(Collectors.toSet());
        return ids.stream().filter(id -> !there.contains(id)).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
