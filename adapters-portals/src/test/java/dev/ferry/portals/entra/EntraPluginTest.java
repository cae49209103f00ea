package dev.ferry.portals.entra;

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
import org.junit.jupiter.params.provider.ValueSource;

class EntraPluginTest {
    private static final PluginUnderTest GOOD = PluginUnderTest.of(
            EntraPlugin.class,
            Map.of(
                    "entra.token-url", "https://login.microsoftonline.com/home.example/oauth2/v2.0/token",
                    "entra.client-id", "ferry",
                    "entra.client-secret", "canary"));

    @Test
    void bindsADirectoryAndItsCheckAsStrictlyAsFerryAsks() {
        Injector injector = GOOD.injector();
        assertThat(injector.getInstance(TenantDirectory.class)).isInstanceOf(EntraTenantDirectory.class);
        assertThat(PluginUnderTest.checks(injector))
                .extracting(HealthCheck::name)
                .containsExactly("entra");
    }

    @Test
    void nationalCloudsHaveBasesOfTheirOwn() {
        EntraOptions options = EntraOptions.of(GOOD.with("entra.url", "https://login.partner.microsoftonline.cn/")
                .with("entra.graph-url", "https://microsoftgraph.chinacloudapi.cn")
                .settings());
        assertThat(options.http().url()).hasToString("https://login.partner.microsoftonline.cn/");
        assertThat(options.client().scope()).contains("https://microsoftgraph.chinacloudapi.cn/.default");
    }

    @Test
    void tokensAreForGraphUnlessAnotherScopeIsSet() {
        assertThat(EntraOptions.of(GOOD.settings()).client().scope()).contains("https://graph.microsoft.com/.default");
    }

    @ParameterizedTest
    @CsvSource({
        "entra.url, http://login.example/",
        "entra.graph-url, http://graph.example/",
        "entra.graph-url, graph",
        "entra.token-url, http://login.example/token",
        "entra.cache, -PT1M",
        "entra.cache, P2D",
        "entra.at-once, 0",
        "entra.at-once, 65",
        "entra.timeout, PT0S"
    })
    void aSettingThatCannotWorkIsRefusedByName(String key, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> GOOD.with(key, value).injector())
                .withMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entra.token-url", "entra.client-id", "entra.client-secret"})
    void aClientIsNeeded(String missing) {
        Map<String, String> given = Map.of(
                "entra.token-url", "https://login.microsoftonline.com/home.example/oauth2/v2.0/token",
                "entra.client-id", "ferry",
                "entra.client-secret", "canary");
        Map<String, String> less = new java.util.HashMap<>(given);
        less.remove(missing);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PluginUnderTest.of(EntraPlugin.class, less).injector())
                .withMessageContaining(missing);
    }

    @Test
    void theSecretIsShownToNobody() {
        assertThat(GOOD.plugin().settings())
                .anyMatch(setting -> setting.key().equals("entra.client-secret") && setting.secret());
        assertThat(EntraOptions.of(GOOD.settings())).asString().doesNotContain("canary");
    }
}
