package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.TENANT;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;

/** Rows of {@code tenant}. */
final class TenantRows {
    private static final Columns<Tenant> COLUMNS = Columns.of(TENANT, Tenant.class)
            .with(TENANT.TENANT_ID, tenant -> tenant.id().value())
            .with(TENANT.DISPLAY_NAME, Tenant::displayName);

    private TenantRows() {}

    static void insert(DSLContext sql, Collection<Tenant> tenants) {
        COLUMNS.insert(sql, tenants);
    }

    static void delete(DSLContext sql, Collection<TenantId> ids) {
        sql.deleteFrom(TENANT)
                .where(Keys.among(TENANT.TENANT_ID, ids, TenantId::value))
                .execute();
    }

    /** The display names of those that are there. */
    static Map<TenantId, String> names(DSLContext sql, Collection<TenantId> ids) {
        return sql.selectFrom(TENANT)
                .where(Keys.among(TENANT.TENANT_ID, ids, TenantId::value))
                .fetchMap(row -> new TenantId(row.get(TENANT.TENANT_ID)), row -> row.get(TENANT.DISPLAY_NAME));
    }
}
