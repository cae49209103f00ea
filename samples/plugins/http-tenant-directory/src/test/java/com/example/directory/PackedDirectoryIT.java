package com.example.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.plugin.Slot;
import dev.ferry.testkit.plugin.InstalledPlugin;
import dev.ferry.testkit.sample.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The jar as Ferry runs it: what was not packed, not bound or not declared shows here. */
class PackedDirectoryIT {
    @Test
    void itIsAsked() {
        try (DirectoryServer server = new DirectoryServer();
                InstalledPlugin plugin = InstalledPlugin.of(Path.of("target/http-tenant-directory.jar"))
                        .set("http-directory.url", server.url().toString())
                        .install(Slot.TENANTS, "http-directory")) {
            server.holds(List.of(Samples.tenant("contoso")));

            assertThat(plugin.bound(TenantDirectory.class).ownersOf(Set.of(new Domain("contoso.example"))))
                    .isEqualTo(Map.of(new Domain("contoso.example"), Lookup.known(Samples.tenantId("contoso"))));
            assertThat(plugin.checks())
                    .extracting(check -> check.check().detail())
                    .containsExactly(server.url() + ": answers");
        }
    }
}
