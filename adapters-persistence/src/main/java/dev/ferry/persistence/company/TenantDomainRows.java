package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.TENANT_DOMAIN;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rows of {@code tenant_domain}: each is a claim. */
final class TenantDomainRows {
    private static final int PAGE = 5000;

    /** The tenant of a group of one; as text, because not every database has a least UUID. */
    private static final Field<String> ONLY_TENANT = DSL.min(TENANT_DOMAIN.TENANT_ID.cast(SQLDataType.VARCHAR));

    private static final PreparedQuery OWNER = PreparedQuery.of(owners(TENANT_DOMAIN.DOMAIN.eq(PreparedQuery.KEY)));

    private static final Columns<Claim> COLUMNS = Columns.of(TENANT_DOMAIN, Claim.class)
            .with(TENANT_DOMAIN.DOMAIN, claim -> claim.domain().ascii())
            .with(TENANT_DOMAIN.TENANT_ID, claim -> claim.tenant().value());

    private TenantDomainRows() {}

    /** In the order of the key, in which an index grows fastest. */
    static void insert(DSLContext sql, Collection<Tenant> tenants) {
        COLUMNS.insert(
                sql,
                tenants.stream()
                        .flatMap(Claim::of)
                        .sorted(Comparator.comparing(claim -> claim.domain().ascii()))
                        .toList());
    }

    static void delete(DSLContext sql, Collection<TenantId> tenants) {
        if (!tenants.isEmpty()) {
            sql.deleteFrom(TENANT_DOMAIN).where(ofTenants(tenants)).execute();
        }
    }

    static Condition ofTenants(Collection<TenantId> tenants) {
        return Keys.among(TENANT_DOMAIN.TENANT_ID, tenants, TenantId::value);
    }

    static Condition onDomains(Collection<Domain> domains) {
        return Keys.among(TENANT_DOMAIN.DOMAIN, domains);
    }

    static List<Claim> fetch(DSLContext sql, Condition which) {
        return sql.selectFrom(TENANT_DOMAIN).where(which).fetch(TenantDomainRows::read);
    }

    /** The owners of these domains, counted there, because one domain may have been claimed any number of times. */
    static Map<Domain, TenantId> owners(DSLContext sql, Collection<Domain> domains) {
        Result<? extends Record> rows =
                domains.size() == 1 ? OWNER.about(sql, Keys.only(domains)) : sql.fetch(owners(onDomains(domains)));
        return rows.intoMap(
                row -> new Domain(row.get(TENANT_DOMAIN.DOMAIN)),
                row -> new TenantId(UUID.fromString(row.get(ONLY_TENANT))));
    }

    private static Select<?> owners(Condition which) {
        return DSL.select(TENANT_DOMAIN.DOMAIN, ONLY_TENANT)
                .from(TENANT_DOMAIN)
                .where(which)
                .groupBy(TENANT_DOMAIN.DOMAIN)
                .having(DSL.count().eq(DSL.inline(1)));
    }

    /** Every claim by domain and tenant, read as the stream goes. */
    static Stream<Claim> inOrder(Database database) {
        return Keys.pages(last -> database.with(sql -> sql.selectFrom(TENANT_DOMAIN)
                .where(last.map(TenantDomainRows::behind).orElseGet(DSL::noCondition))
                .orderBy(TENANT_DOMAIN.DOMAIN, TENANT_DOMAIN.TENANT_ID)
                .limit(PAGE)
                .fetch(TenantDomainRows::read)));
    }

    /** Said in two parts, because only then does H2 look the domain up in the key. */
    private static Condition behind(Claim last) {
        String domain = last.domain().ascii();
        return TENANT_DOMAIN
                .DOMAIN
                .ge(domain)
                .and(TENANT_DOMAIN
                        .DOMAIN
                        .ne(domain)
                        .or(TENANT_DOMAIN.TENANT_ID.gt(last.tenant().value())));
    }

    private static Claim read(Record row) {
        return new Claim(new Domain(row.get(TENANT_DOMAIN.DOMAIN)), new TenantId(row.get(TENANT_DOMAIN.TENANT_ID)));
    }
}
