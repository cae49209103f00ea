package dev.ferry.portals.keycloak;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.portals.Patience;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.tenant.TenantDirectoryAbility;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

class KeycloakTenantDirectoryTest extends TenantDirectoryContract {
    private final OrganizationsStub server = new OrganizationsStub();
    private final Patience patience = new Patience(server.http);
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(server));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    @Override
    protected TenantDirectory knowing(List<Tenant> tenants) {
        server.holds(tenants);
        KeycloakTenantDirectory directory = server.directory(Patience.LONG);
        opened.add(directory);
        directory.ownersOf(Set.of(new Domain("before.example"))); // so that it has its token
        return patience.with(TenantDirectory.class, directory);
    }

    @Override
    protected Backend backend() {
        return patience;
    }

    @Override
    protected Set<Gap> gaps() {
        return Gap.all("exports do not fill Keycloak", TenantDirectoryAbility.FILLED_BY_EXPORTS);
    }
}
