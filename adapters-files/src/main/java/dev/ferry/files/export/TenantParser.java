package dev.ferry.files.export;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import java.util.HashSet;
import java.util.Set;

final class TenantParser implements RowParser<Tenant> {
    static final int ID = 0;
    private static final int NAME = 1;
    static final int DOMAINS = 2;

    @Override
    public Tenant parse(Cells cells) {
        TenantId id = cells.good(ID, TenantId.parse(cells.required(ID)));
        String name = cells.required(NAME);
        Set<Domain> domains = new HashSet<>();
        for (String domain : cells.list(DOMAINS)) {
            domains.add(cells.good(DOMAINS, Domain.parse(domain)));
        }
        return new Tenant(id, name, domains);
    }

    @Override
    public String key(Tenant tenant) {
        return tenant.id().toString();
    }
}
