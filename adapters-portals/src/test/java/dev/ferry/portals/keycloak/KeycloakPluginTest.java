package dev.ferry.portals.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Injector;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.PluginUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeycloakPluginTest {
    private static final PluginUnderTest GOOD = PluginUnderTest.of(
            KeycloakPlugin.class,
            Map.of(
                    "keycloak.url", "https://keycloak.example",
                    "keycloak.realm", "our companies",
                    "keycloak.client-id", "ferry",
                    "keycloak.client-secret", "canary"));

    @Test
    void bindsADirectoryAndItsCheckAsStrictlyAsFerryAsks() {
        Injector injector = GOOD.injector();
        assertThat(injector.getInstance(TenantDirectory.class)).isInstanceOf(KeycloakTenantDirectory.class);
        assertThat(PluginUnderTest.checks(injector))
                .extracting(HealthCheck::name)
                .containsExactly("keycloak");
    }

    @Test
    void theRealmItselfGivesTheTokensUnlessAnotherPlaceIsSet() {
        assertThat(KeycloakOptions.of(GOOD.settings()).client().tokenUrl())
                .hasToString("https://keycloak.example/realms/our%20companies/protocol/openid-connect/token");
        assertThat(KeycloakOptions.of(GOOD.with("keycloak.token-url", "https://tokens.example/")
                                .settings())
                        .client()
                        .tokenUrl())
                .hasToString("https://tokens.example/");
    }

    @Test
    void whatIsToBeCorrectedWhereNoTokensAreGivenIsWhatWasSet() {
        assertThat(KeycloakOptions.of(GOOD.settings()).client().keys().tokenUrl())
                .containsExactly("url", "realm");
        assertThat(KeycloakOptions.of(GOOD.with("keycloak.token-url", "https://tokens.example/")
                                .settings())
                        .client()
                        .keys()
                        .tokenUrl())
                .containsExactly("token-url");
    }

    @ParameterizedTest
    @CsvSource({
        "keycloak.url, http://keycloak.example/",
        "keycloak.realm, ..",
        "keycloak.realm, a/b",
        "keycloak.token-url, http://tokens.example/",
        "keycloak.cache, PT48H",
        "keycloak.at-once, none"
    })
    void aSettingThatCannotWorkIsRefusedByName(String key, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> GOOD.with(key, value).injector())
                .withMessageContaining(key);
    }

    @Test
    void aRealmIsNeeded() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PluginUnderTest.of(
                                KeycloakPlugin.class, Map.of("keycloak.url", "https://keycloak.example"))
                        .injector())
                .withMessageContaining("keycloak.realm");
    }

    @Test
    void theSecretIsShownToNobody() {
        assertThat(GOOD.plugin().settings())
                .anyMatch(setting -> setting.key().equals("keycloak.client-secret") && setting.secret());
        assertThat(KeycloakOptions.of(GOOD.settings())).asString().doesNotContain("canary");
    }
}
