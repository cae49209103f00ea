package dev.ferry.portals.partnercenter;

import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.HttpFault;
import dev.ferry.http.RefreshTokenFile;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partner Center that answers an application in the name of a person alone, as Microsoft documents it. */
class ConsentTest {
    private static final String KEY = "partner-center.refresh-token-file";
    private static final Membership CONTOSO = Samples.membership("contoso");

    @TempDir
    private Path home;

    private final PartnerCenterServer server = new PartnerCenterServer();
    private final List<String> exchanged = new CopyOnWriteArrayList<>();
    private volatile String good = "by-consent";
    private Optional<PartnerCenter> opened = Optional.empty();

    @BeforeEach
    void itIsAskedInAPersonsName() throws IOException {
        Files.writeString(home.resolve("token"), good);
        server.holds(List.of(CONTOSO));
        server.http.responds(request -> {
            if (!request.path().equals("token")) {
                return request.header("Authorization").equals(Optional.of("Bearer in-annas-name"))
                        ? server.answer(request)
                        : StubResponse.problem(401, "{}");
            }
            exchanged.add(request.body());
            if (!request.body().endsWith("&refresh_token=" + good)) {
                return StubResponse.problem(400, "{\"error\": \"invalid_grant\", \"error_codes\": [50173]}");
            }
            good = "newest";
            return StubResponse.json("{\"access_token\": \"in-annas-name\", \"refresh_token\": \"newest\"}");
        });
    }

    @AfterEach
    void close() {
        opened.ifPresent(PartnerCenter::close);
        server.close();
    }

    private PartnerCenter partnerCenter() {
        PartnerCenterOptions alone = server.options(Duration.ofSeconds(5));
        PartnerCenter partnerCenter = new PartnerCenter(
                new PartnerCenterOptions(
                        alone.http(),
                        alone.client(),
                        Optional.of(new RefreshTokenFile(home.resolve("token"), KEY)),
                        alone.program(),
                        alone.kept(),
                        alone.atOnce()),
                Clock.systemUTC(),
                SystemMeters.NONE);
        opened = Optional.of(partnerCenter);
        return partnerCenter;
    }

    private Map<?, ?> found(PartnerCenter partnerCenter) {
        return server.registry(partnerCenter, Clock.systemUTC()).findAll(Set.of(mpnId("contoso")));
    }

    @Test
    void itIsAskedWithATokenInThatPersonsNameAndTheNewestRefreshTokenIsKept() throws IOException {
        assertThat(found(partnerCenter())).isEqualTo(Map.of(mpnId("contoso"), Lookup.known(CONTOSO)));

        assertThat(exchanged).singleElement().asString().startsWith("grant_type=refresh_token&");
        assertThat(home.resolve("token")).hasContent("newest");
    }

    /** R9: nothing is known of the number then, whoever's it is. */
    @Test
    void whereTheConsentIsOverItIsUnavailableUntilSomebodyConsentsAnew() throws IOException {
        good = "of-somebody-else";
        PartnerCenter partnerCenter = partnerCenter();

        PortUnavailable down = assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> found(partnerCenter))
                .actual();
        assertThat(HttpFault.behind(down).orElseThrow())
                .returns(HttpFault.Kind.NO_CONSENT, HttpFault::kind)
                .hasMessageContainingAll("invalid_grant (AADSTS50173)", "consent once more", KEY);
        assertThat(partnerCenter.health().check().detail()).contains("consent once more", KEY);

        Files.writeString(home.resolve("token"), good);
        assertThat(found(partnerCenter)).isEqualTo(Map.of(mpnId("contoso"), Lookup.known(CONTOSO)));
        assertThat(partnerCenter.health().check().ok()).isTrue();
    }
}
