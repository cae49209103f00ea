package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.TENANT;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Rows of {@code tenant}. */
final class TenantRows {
    private static final Columns<Tenant> COLUMNS = Columns.of(TENANT, Tenant.class)
            .with(TENANT.TENANT_ID, tenant -> tenant.id().value())
            .with(TENANT.DISPLAY_NAME, Tenant::displayName);

    private static final PreparedQuery ONE =
            PreparedQuery.of(DSL.selectFrom(TENANT).where(TENANT.TENANT_ID.eq(PreparedQuery.UUID_KEY)));

    private TenantRows() {}

    static void insert(DSLContext sql, Collection<Tenant> tenants) {
        COLUMNS.insert(sql, tenants);
    }

    /** Those of tenants that are there. */
    static void update(DSLContext sql, Collection<Tenant> tenants) {
        COLUMNS.update(sql, tenants, TENANT.TENANT_ID, tenant -> tenant.id().value());
    }

    /** The display names of those that are there. */
    static Map<TenantId, String> names(DSLContext sql, Collection<TenantId> ids) {
        return ids.size() == 1
                ? named(ONE.about(sql, ids.iterator().next().value()))
                : named(sql.selectFrom(TENANT)
                        .where(Keys.among(TENANT.TENANT_ID, ids, TenantId::value))
                        .fetch());
    }

    /** The same, while nobody else changes them or the domains that they claim until the transaction ends. */
    static Map<TenantId, String> hold(DSLContext sql, Collection<TenantId> ids) {
        return named(sql.selectFrom(TENANT)
                .where(Keys.among(TENANT.TENANT_ID, ids, TenantId::value))
                .orderBy(TENANT.TENANT_ID)
                .forUpdate()
                .fetch());
    }

    private static Map<TenantId, String> named(Result<? extends Record> rows) {
        return rows.intoMap(row -> new TenantId(row.get(TENANT.TENANT_ID)), row -> row.get(TENANT.DISPLAY_NAME));
    }
}
