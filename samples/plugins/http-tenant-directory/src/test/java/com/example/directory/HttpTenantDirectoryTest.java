package com.example.directory;

import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.TokenSource;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.tenant.TenantDirectoryAbility;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Ferry's own contract, against a server that really listens. */
class HttpTenantDirectoryTest extends TenantDirectoryContract {
    private final DirectoryServer server = new DirectoryServer();
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
        HttpTenantDirectory directory = new HttpTenantDirectory(
                new Options(
                        HttpOptions.to(server.url()).within(Duration.ofSeconds(1)), 1_000, TokenSource.of("secret")),
                Clock.systemUTC(),
                SystemMeters.NONE);
        opened.add(directory);
        return directory;
    }

    @Override
    protected Backend backend() {
        return server.http;
    }

    @Override
    protected Set<Gap> gaps() {
        return Gap.all("exports do not fill a directory of others", TenantDirectoryAbility.FILLED_BY_EXPORTS);
    }
}
