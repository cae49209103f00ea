package dev.ferry.files;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.tenant.Tenant;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An export whose rows were read and sorted; they are parsed as its streams are read. */
final class FileExport implements Export {

    /** The rows of all tables, sorted, and what was learnt while they were read. */
    static final class Rows implements AutoCloseable {
        private final Sorter accounts;
        private final Sorter tenants;
        private final Sorter memberships;
        private final Warnings warnings = new Warnings();
        private final Map<Table, String> names = new EnumMap<>(Table.class);
        private final Fingerprint fingerprint = new Fingerprint();
        private long accountRows;

        Rows(Limits limits) {
            accounts = new Sorter(limits);
            tenants = new Sorter(limits);
            memberships = new Sorter(limits);
        }

        Sorter sorterOf(Table table) {
            return switch (table) {
                case ACCOUNTS, USERS, OFFERS -> accounts;
                case TENANTS -> tenants;
                case MEMBERSHIPS -> memberships;
            };
        }

        Warnings warnings() {
            return warnings;
        }

        void took(ExportFile file, long count, MessageDigest bytes) {
            names.put(file.table(), file.name());
            fingerprint.took(file, bytes);
            if (file.table() == Table.ACCOUNTS) {
                accountRows = count;
            }
        }

        /** Called after each table in their order; the last of those that a sorter takes in ends it. */
        void endOf(Table table) {
            if (table != Table.ACCOUNTS && table != Table.USERS) {
                sorterOf(table).finish();
            }
        }

        @Override
        public void close() {
            accounts.close();
            tenants.close();
            memberships.close();
        }
    }

    private final Rows rows;

    FileExport(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long accountRows() {
        return rows.accountRows;
    }

    @Override
    public String fingerprint() {
        return rows.fingerprint.value();
    }

    @Override
    public List<ExportWarning> warnings() {
        return rows.warnings.all();
    }

    @Override
    public Stream<Tenant> tenants(RejectLog log) {
        return stream(TableRows.firstOfEachKey(rows.tenants.read(), new TenantParser(), told(log)))
                .map(Sourced::value);
    }

    @Override
    public Stream<Sourced<Membership>> memberships(RejectLog log) {
        return stream(TableRows.all(rows.memberships.read(), new MembershipParser(), told(log)));
    }

    @Override
    public Stream<LegacyAccount> accounts(RejectLog log) {
        return stream(new AccountRows(rows.accounts.read(), told(log)));
    }

    private Rejection told(RejectLog log) {
        return new Rejection(rows.names, log::add);
    }

    private static <T> Stream<T> stream(Pulled<T> source) {
        return StreamSupport.stream(new PulledSpliterator<>(source), false);
    }

    @Override
    public Set<PublisherId> lacking(Set<PublisherId> ids) {
        Set<PublisherId> lacking = new HashSet<>(ids);
        AccountRows all = new AccountRows(rows.accounts.read(), new Rejection(rows.names, _ -> {}));
        stream(all).map(LegacyAccount::id).takeWhile(_ -> !lacking.isEmpty()).forEach(lacking::remove);
        return Set.copyOf(lacking);
    }

    @Override
    public void close() {
        rows.close();
    }
}
