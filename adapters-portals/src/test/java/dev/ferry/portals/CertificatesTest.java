package dev.ferry.portals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.portals.entra.EntraPlugin;
import dev.ferry.portals.keycloak.KeycloakPlugin;
import dev.ferry.portals.oidc.OidcPlugin;
import dev.ferry.portals.partnercenter.PartnerCenterPlugin;
import dev.ferry.portals.scim.ScimPlugin;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubCertificate;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.InMemoryInstallationSecret;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.membership.InMemoryMemberships;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.InMemoryTakenChanges;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code ferry doctor} says of each system over HTTP whose certificate does not hold, and who mends it. */
class CertificatesTest {
    @TempDir
    private Path directory;

    /** A system, and by which settings it is reached. */
    enum Reached {
        OIDC(OidcPlugin.class, url -> Map.of("oidc.issuers", url + "realms/one", "oidc.client-id", "ferry")),
        KEYCLOAK(
                KeycloakPlugin.class,
                url -> Map.of(
                        "keycloak.url", url.toString(),
                        "keycloak.realm", "companies",
                        "keycloak.client-id", "ferry",
                        "keycloak.client-secret", "canary")),
        ENTRA(
                EntraPlugin.class,
                url -> Map.of(
                        "entra.url",
                        url.toString(),
                        "entra.graph-url",
                        url.toString(),
                        "entra.token-url",
                        url + "token",
                        "entra.client-id",
                        "ferry",
                        "entra.client-secret",
                        "canary")),
        PARTNER_CENTER(
                PartnerCenterPlugin.class,
                url -> Map.of(
                        "partner-center.url",
                        url.toString(),
                        "partner-center.token-url",
                        url + "token",
                        "partner-center.client-id",
                        "ferry",
                        "partner-center.client-secret",
                        "canary")),
        SCIM(
                ScimPlugin.class,
                url -> Map.of(
                        "scim.url", url.toString(),
                        "scim.account-path", "{publisherId}",
                        "scim.token", "canary"));

        private final Class<? extends AdapterPlugin> plugin;

        @SuppressWarnings("ImmutableEnumChecker") // what each is given is
        private final transient Function<URI, Map<String, String>> settings;

        Reached(Class<? extends AdapterPlugin> plugin, Function<URI, Map<String, String>> settings) {
            this.plugin = plugin;
            this.settings = settings;
        }

        String setting(String name) {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + '.' + name;
        }
    }

    private Health found(Reached system, StubCertificate certificate, Map<String, String> more) {
        try (HttpStub stub = HttpStub.encrypted(certificate, _ -> StubResponse.json("{\"access_token\": \"t0ken\"}"))) {
            Map<String, String> settings = new HashMap<>(system.settings.apply(stub.url()));
            settings.putAll(more);
            Injector injector = PluginUnderTest.of(system.plugin, settings).injector(new Ports());
            HealthCheck check = PluginUnderTest.checks(injector).iterator().next();
            Health found = check.check();
            assertThat(found.detail()).contains(stub.url().toString()).doesNotContain("canary");
            return found;
        }
    }

    private Map<String, String> trusting(Reached system) throws IOException {
        return Map.of(
                system.setting("ca-file"),
                Files.writeString(directory.resolve("authority.pem"), StubCertificate.authority())
                        .toString());
    }

    @ParameterizedTest
    @EnumSource
    void oneThatRanOutIsNamed(Reached system) throws IOException {
        assertThat(found(system, StubCertificate.EXPIRED, trusting(system)))
                .returns(false, Health::ok)
                .satisfies(health -> assertThat(health.detail()).contains("its certificate has run out"));
    }

    @ParameterizedTest
    @EnumSource
    void thatOfAnotherHostIsNamedWithTheAddressToCorrect(Reached system) throws IOException {
        assertThat(found(system, StubCertificate.OTHER_HOST, trusting(system)))
                .returns(false, Health::ok)
                .satisfies(health -> assertThat(health.detail())
                        .contains("its certificate is another host’s")
                        .containsAnyOf(system.setting("url"), system.setting("token-url"), system.setting("issuers")));
    }

    private static Stream<StubCertificate> nobodys() {
        return Stream.of(StubCertificate.SELF_SIGNED, StubCertificate.VALID);
    }

    @ParameterizedTest
    @MethodSource("nobodys")
    void whereNobodyVouchesForItTheFileOfAuthoritiesIsNamed(StubCertificate certificate) {
        for (Reached system : Reached.values()) {
            assertThat(found(system, certificate, Map.of()))
                    .returns(false, Health::ok)
                    .satisfies(health -> assertThat(health.detail())
                            .contains("nobody who is trusted vouches", system.setting("ca-file")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneOfAnAuthorityThatIsNamedIsNoFault(Reached system) throws IOException {
        assertThat(found(system, StubCertificate.VALID, trusting(system)).detail())
                .doesNotContain("certificate");
    }

    /** What plugins ask Ferry for. */
    private static final class Ports extends AbstractModule {
        @Override
        protected void configure() {
            InMemoryLegacyAccounts accounts = new InMemoryLegacyAccounts();
            accounts.replaceAll(List.of(Samples.legacyAccount("contoso")));
            bind(LegacyAccounts.class).toInstance(accounts);
            bind(TakenChanges.class).toInstance(new InMemoryTakenChanges());
            bind(Memberships.class).toInstance(new InMemoryMemberships());
            bind(EndedTokens.class).toInstance(new InMemoryEndedTokens());
            bind(InstallationSecret.class).toInstance(new InMemoryInstallationSecret("home"));
        }
    }
}
