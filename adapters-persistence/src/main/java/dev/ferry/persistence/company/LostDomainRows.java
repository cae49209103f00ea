package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.LOST_DOMAIN;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability.RowRejected;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code lost_domain}. */
final class LostDomainRows {
    private static final Columns<LostDomain> COLUMNS = Columns.of(LOST_DOMAIN, LostDomain.class)
            .with(LOST_DOMAIN.DOMAIN, lost -> lost.domain().ascii())
            .with(LOST_DOMAIN.TENANT_KEY, LostDomain::tenantKey)
            .with(LOST_DOMAIN.FILE, lost -> lost.why().file())
            .with(LOST_DOMAIN.LINE, lost -> lost.why().line());

    private static final PreparedQuery ONE =
            PreparedQuery.of(DSL.selectFrom(LOST_DOMAIN).where(LOST_DOMAIN.DOMAIN.eq(PreparedQuery.KEY)));

    private LostDomainRows() {}

    /** These, in the place of those with their keys; in the order of the key. */
    static void add(DSLContext sql, Collection<LostTenant> lost) {
        Map<String, LostDomain> all = new TreeMap<>(Comparator.naturalOrder());
        lost.stream()
                .flatMap(LostDomain::of)
                .forEach(one -> all.put(one.domain().ascii() + ' ' + one.tenantKey(), one));
        if (!all.isEmpty()) {
            Set<Domain> domains = new HashSet<>();
            all.values().forEach(one -> domains.add(one.domain()));
            Set<String> keys = new HashSet<>();
            fetch(sql, domains).forEach(one -> keys.add(one.domain().ascii() + ' ' + one.tenantKey()));
            all.values().stream()
                    .filter(one -> keys.contains(one.domain().ascii() + ' ' + one.tenantKey()))
                    .forEach(one ->
                            sql.deleteFrom(LOST_DOMAIN).where(isSame(one)).execute());
            COLUMNS.insert(sql, all.values());
        }
    }

    private static Condition isSame(LostDomain one) {
        return LOST_DOMAIN.DOMAIN.eq(one.domain().ascii()).and(LOST_DOMAIN.TENANT_KEY.eq(one.tenantKey()));
    }

    static boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(LOST_DOMAIN);
    }

    static List<LostDomain> fetch(DSLContext sql, Collection<Domain> domains) {
        if (!Keys.anyNear(sql, LOST_DOMAIN.DOMAIN, domains)) {
            return List.of();
        }
        return domains.size() == 1
                ? ONE.about(sql, Keys.only(domains)).map(LostDomainRows::read)
                : sql.selectFrom(LOST_DOMAIN)
                        .where(Keys.among(LOST_DOMAIN.DOMAIN, domains))
                        .fetch(LostDomainRows::read);
    }

    /** Neither these tenants nor the domains that they claim are lost any longer. Answers the domains that were. */
    static Set<Domain> deleteFoundAgain(DSLContext sql, Collection<Tenant> tenants) {
        if (isEmpty(sql)) {
            return new HashSet<>();
        }
        List<TenantId> ids = tenants.stream().map(Tenant::id).toList();
        List<Domain> domains =
                tenants.stream().flatMap(tenant -> tenant.domains().stream()).toList();
        Set<Domain> found = delete(sql, Keys.among(LOST_DOMAIN.TENANT_KEY, ids));
        if (!domains.isEmpty()) {
            found.addAll(delete(sql, Keys.among(LOST_DOMAIN.DOMAIN, domains)));
        }
        return found;
    }

    /** Answers the domains that were lost. */
    static Set<Domain> deleteAll(DSLContext sql) {
        return delete(sql, DSL.noCondition());
    }

    private static Set<Domain> delete(DSLContext sql, Condition which) {
        Set<Domain> domains = new HashSet<>();
        sql.selectDistinct(LOST_DOMAIN.DOMAIN)
                .from(LOST_DOMAIN)
                .where(which)
                .forEach(row -> domains.add(new Domain(row.value1())));
        sql.deleteFrom(LOST_DOMAIN).where(which).execute();
        return domains;
    }

    private static LostDomain read(Record row) {
        return new LostDomain(
                new Domain(row.get(LOST_DOMAIN.DOMAIN)),
                LostDomain.tenant(row.get(LOST_DOMAIN.TENANT_KEY)),
                new RowRejected(row.get(LOST_DOMAIN.FILE), row.get(LOST_DOMAIN.LINE)));
    }
}
