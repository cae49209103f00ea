package dev.ferry.files.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.files.source.Warnings;
import dev.ferry.files.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An export whose rows were read and sorted; they are parsed as its streams are read. */
final class FileExport implements Export {
    private final SortedTables tables;
    private final Function<PublisherId, Optional<LegacyAccount>> known;
    private final String fingerprint;

    /** @param known what an account is that users or offers are of, and that has no row; of a whole export nothing */
    FileExport(SortedTables tables, Function<PublisherId, Optional<LegacyAccount>> known) {
        this.tables = tables;
        this.known = known;
        this.fingerprint = Fingerprint.of(tables);
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
        return tables.all()
                .flatMap(table -> table.warnings().all().stream())
                .limit(Warnings.MOST)
                .toList();
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
        return new AccountRows(tables.merged(Table.ACCOUNTS, Table.USERS, Table.OFFERS), rejection, known);
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
        AccountRows all = accounts(new Rejection(tables, _ -> {}));
        stream(all).map(LegacyAccount::id).takeWhile(_ -> !lacking.isEmpty()).forEach(lacking::remove);
        return Set.copyOf(lacking);
    }

    @Override
    public void close() {
        tables.close();
    }
}
