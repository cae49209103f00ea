package com.example.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange.UserDeactivated;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.plugin.Slot;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.plugin.InstalledPlugin;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as Ferry runs it: what was not packed, not bound or not declared shows here. */
class PackedPortalIT {
    private static final NumberedChange CHANGE = new NumberedChange(
            1, new Change(Samples.id("contoso"), new UserDeactivated("bo@contoso.example"), Samples.NOON));

    private final PortalServer server = new PortalServer();

    @TempDir
    private Path home;

    private InstalledPlugin plugin;
    private LegacyPortal portal;

    @BeforeEach
    void install() throws IOException {
        Files.writeString(home.resolve("token"), "secret\n");
        plugin = InstalledPlugin.of(Path.of("target/http-legacy-portal.jar"))
                .home(home)
                .set("http-portal.url", server.url().toString())
                .set("http-portal.token-file", "token")
                .set("http-portal.timeout", "PT25S")
                .install(Slot.LEGACY_PORTAL, "http-portal");
        portal = plugin.bound(LegacyPortal.class);
    }

    @AfterEach
    void close() {
        plugin.close();
        server.close();
    }

    @Test
    void itTellsAsksAndLocks() {
        server.accounts.open("contoso", List.of());

        assertThat(portal.apply(CHANGE)).isEqualTo(new Answer.Taken());
        portal.lockAll(Set.of(Samples.id("contoso")));
        assertThat(server.accounts.isLocked("contoso")).isTrue();
        assertThat(portal.usersOf(Set.of(Samples.id("contoso")))).isEqualTo(Map.of(Samples.id("contoso"), List.of()));
    }

    @Test
    void aFaultIsOneThere() {
        server.http.fail(FaultKind.ANSWERS_GARBAGE);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> portal.apply(CHANGE))
                .withStackTraceContaining("answered 200 in text/html");
    }
}
