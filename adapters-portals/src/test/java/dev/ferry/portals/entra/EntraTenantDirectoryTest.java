package dev.ferry.portals.entra;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

class EntraTenantDirectoryTest extends TenantDirectoryContract {
    private final EntraServer server = new EntraServer();
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
        EntraTenantDirectory directory = server.directory(Duration.ofSeconds(1));
        opened.add(directory);
        return directory;
    }

    @Override
    protected Backend backend() {
        return server.http;
    }

    @Override
    protected Set<Gap> gaps() {
        return Stream.concat(
                        Gap.all("exports do not fill Entra", TenantDirectoryAbility.FILLED_BY_EXPORTS).stream(),
                        Gap.all("a domain is verified by one tenant", TenantDirectoryAbility.CONTESTED_DOMAINS)
                                .stream())
                .collect(Collectors.toSet());
    }
}
