package dev.ferry.files.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.files.source.PassedOver;
import dev.ferry.files.source.Warnings;
import dev.ferry.files.table.Table;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An export whose rows were read and sorted; they are parsed as its streams are read. */
final class FileExport implements Export {
    private final SortedTables tables;
    private final Map<Table, String> names = new EnumMap<>(Table.class);
    private final PassedOver passedOver;
    /** What shows only as accounts are put together. */
    private final Warnings found = new Warnings();

    private final Function<PublisherId, Optional<LegacyAccount>> known;
    private final String fingerprint;

    /** @param known what an account is that users or offers are of, and that has no row; of a whole export nothing */
    FileExport(SortedTables tables, PassedOver passedOver, Function<PublisherId, Optional<LegacyAccount>> known) {
        this.tables = tables;
        this.passedOver = passedOver;
        this.known = known;
        this.fingerprint = Fingerprint.of(tables, passedOver);
        tables.all().flatMap(table -> table.file().stream()).forEach(file -> names.put(file.table(), file.name()));
    }

    @Override
    public long accountRows() {
        return tables.of(Table.ACCOUNTS).count();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<ExportWarning> warnings() {
        return Stream.of(
                        passedOver.warnings(),
                        tables.all().flatMap(table -> table.warnings().all().stream()),
                        found.all().stream())
                .flatMap(Function.identity())
                .limit(Warnings.MOST)
                .toList();
    }

    @Override
    public boolean holds(CompanyTable table) {
        return names.containsKey(tableOf(table));
    }

    @Override
    public Optional<String> passedOver(CompanyTable table) {
        return passedOver.of(tableOf(table), holds(table));
    }

    private static Table tableOf(CompanyTable table) {
        return switch (table) {
            case TENANTS -> Table.TENANTS;
            case MEMBERSHIPS -> Table.MEMBERSHIPS;
        };
    }

    @Override
    public Stream<LostTenant> lostTenants() {
        return stream(new LostTenants(tables.merged(Table.TENANTS), unlogged())).flatMap(List::stream);
    }

    @Override
    public Stream<LostMembership> lostMemberships() {
        return stream(new LostMemberships(tables.merged(Table.MEMBERSHIPS), unlogged()))
                .flatMap(List::stream);
    }

    private Rejection unlogged() {
        return new Rejection(tables, _ -> {});
    }

    @Override
    public Stream<Tenant> tenants(RejectLog log) {
        return stream(TableRows.firstOfEachKey(tables.merged(Table.TENANTS), new TenantParser(), told(log)))
                .map(Sourced::value);
    }

    @Override
    public Stream<Sourced<Membership>> memberships(RejectLog log) {
        return stream(TableRows.all(tables.merged(Table.MEMBERSHIPS), new MembershipParser(), told(log)));
    }

    @Override
    public Stream<LegacyAccount> accounts(RejectLog log) {
        return stream(accounts(told(log)));
    }

    private AccountRows accounts(Rejection rejection) {
        return new AccountRows(tables.merged(Table.ACCOUNTS, Table.USERS, Table.OFFERS), rejection, found, known);
    }

    private Rejection told(RejectLog log) {
        return new Rejection(tables, log::add);
    }

    private static <T> Stream<T> stream(Pulled<T> source) {
        return StreamSupport.stream(new PulledSpliterator<>(source), false);
    }

    @Override
    public Set<PublisherId> lacking(Set<PublisherId> ids) {
        Set<PublisherId> lacking = new HashSet<>(ids);
        AccountRows all = accounts(unlogged());
        stream(all).map(LegacyAccount::id).takeWhile(_ -> !lacking.isEmpty()).forEach(lacking::remove);
        return Set.copyOf(lacking);
    }

    @Override
    public void close() {
        tables.close();
    }
}
