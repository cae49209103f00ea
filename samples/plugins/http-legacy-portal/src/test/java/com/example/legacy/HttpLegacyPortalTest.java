package com.example.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.sync.LegacyChange.SettingsStand;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.TokenSource;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.sync.LegacyPortalContract;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Ferry's own contract, against a server that really listens. */
class HttpLegacyPortalTest extends LegacyPortalContract {
    private final PortalServer server = new PortalServer();
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(server));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    @Override
    protected LegacyPortal having(Map<PublisherId, List<LegacyUser>> users) {
        users.forEach((account, members) -> server.accounts.open(
                account.value(), members.stream().<JsonNode>map(Written::of).toList()));
        HttpLegacyPortal portal = new HttpLegacyPortal(
                new Options(HttpOptions.to(server.url()).within(Duration.ofSeconds(1)), 100, TokenSource.of("secret")),
                Clock.systemUTC(),
                SystemMeters.NONE);
        opened.add(portal);
        return portal;
    }

    @Override
    protected SettingsStand settingsOf(PublisherId account) {
        JsonNode settings = server.accounts.settings(account.value()).orElseThrow();
        return new SettingsStand(
                settings.path("displayName").asText(),
                new CompanyProfile(
                        Optional.ofNullable(settings.path("companyName").textValue()),
                        Optional.ofNullable(settings.path("country").textValue())),
                new MpnId(settings.path("mpnId").asText()));
    }

    @Override
    protected boolean isLocked(PublisherId account) {
        return server.accounts.isLocked(account.value());
    }

    @Override
    protected void turnDown(String why) {
        server.http.answers(422, "application/problem+json", "{\"title\": \"No.\", \"detail\": \"" + why + "\"}");
    }

    @Override
    protected Backend backend() {
        return server.http;
    }
}
