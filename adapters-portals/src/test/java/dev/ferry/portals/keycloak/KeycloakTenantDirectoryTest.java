package dev.ferry.portals.keycloak;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.tenant.TenantDirectoryAbility;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

class KeycloakTenantDirectoryTest extends TenantDirectoryContract {
    private final OrganizationsStub server = new OrganizationsStub();
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
        KeycloakTenantDirectory directory = server.directory(Duration.ofSeconds(1));
        opened.add(directory);
        return directory;
    }

    @Override
    protected Backend backend() {
        return server.http;
    }

    @Override
    protected Set<Gap> gaps() {
        return Gap.all("exports do not fill Keycloak", TenantDirectoryAbility.FILLED_BY_EXPORTS);
    }
}
