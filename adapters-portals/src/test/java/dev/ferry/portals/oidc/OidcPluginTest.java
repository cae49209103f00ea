package dev.ferry.portals.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Injector;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.PluginUnderTest;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.InMemoryInstallationSecret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Found, configured and wired as Ferry does it. */
class OidcPluginTest {
    private static final Map<String, String> GOOD = Map.of(
            "oidc.issuers", "https://login.example/realms/one, https://other.example",
            "oidc.client-id", "ferry",
            "oidc.client-secret", "canary");

    private static PluginUnderTest plugin(Map<String, String> given) {
        return PluginUnderTest.of(OidcPlugin.class, given);
    }

    private static Settings settings(Map<String, String> given) {
        return plugin(given).settings();
    }

    @Test
    void bindsAProviderAndItsCheckAsStrictlyAsFerryAsks() {
        Injector injector = plugin(GOOD).injector(binder -> {
            binder.bind(EndedTokens.class).toInstance(new InMemoryEndedTokens());
            binder.bind(InstallationSecret.class).toInstance(new InMemoryInstallationSecret("home"));
        });

        IdentityProvider provider = injector.getInstance(IdentityProvider.class);
        assertThat(provider.issuer()).isEmpty();
        assertThat(provider.elsewhere().orElseThrow().issuers())
                .containsExactly("https://login.example/realms/one", "https://other.example");
        assertThat(PluginUnderTest.checks(injector))
                .extracting(HealthCheck::name)
                .containsExactly("oidc");
    }

    @Test
    void whatIsNotSetIsWhatIsSafe() {
        OidcOptions options = OidcSettings.options(settings(GOOD));

        assertThat(options.audience()).containsExactly("ferry");
        assertThat(options.trustsEmail()).isEmpty();
        assertThat(options.tenantClaim()).isEmpty();
        assertThat(options.operators()).isEmpty();
        assertThat(options.personalTenants()).hasSize(1);
        assertThat(options.scopes()).isEqualTo(List.of("openid", "profile", "email"));
        assertThat(options.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "oidc.issuers, http://login.example/realms/one",
        "oidc.issuers, 'https://login.example/?x=y'",
        "oidc.issuers, ','",
        "oidc.client-id, 'a b'",
        "oidc.audience, ','",
        "oidc.scopes, 'profile,email'",
        "oidc.trusts-email, https://third.example",
        "oidc.personal-tenants, contoso",
        "oidc.operator-claim, groups",
        "oidc.operator-claim, groups:",
        "oidc.operator-tenant, contoso",
        "oidc.operator-claim, ':ferry-operators'",
        "oidc.session-life, PT1S",
        "oidc.session-life, P31D",
        "oidc.timeout, PT1H"
    })
    void aSettingThatCannotWorkIsRefusedByName(String key, String value) {
        Map<String, String> given = new HashMap<>(GOOD);
        given.put(key, value);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> plugin(given).module())
                .withMessageContaining(key);
    }

    @Test
    void issuersAndClientAreNeeded() {
        for (String key : List.of("oidc.issuers", "oidc.client-id")) {
            Map<String, String> given = new HashMap<>(GOOD);
            given.remove(key);

            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(() -> plugin(given).module())
                    .withMessageContaining(key);
        }
    }

    @Test
    void aClaimOfAUrlMayMakeAnOperator() {
        Map<String, String> given = new HashMap<>(GOOD);
        given.put("oidc.operator-claim", "https://contoso.example/roles:ops");

        assertThat(OidcSettings.options(settings(given)).operators())
                .contains(new OidcOptions.OperatorClaim(new ClaimPath("https://contoso.example/roles"), "ops"));
    }

    @Test
    void secretsAreSecrets() {
        assertThat(plugin(GOOD).plugin().settings())
                .filteredOn(setting -> setting.secret())
                .extracting(setting -> setting.key())
                .containsExactly("oidc.client-secret");
    }
}
