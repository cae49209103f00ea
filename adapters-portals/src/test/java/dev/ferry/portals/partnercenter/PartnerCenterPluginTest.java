package dev.ferry.portals.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Injector;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.PluginUnderTest;
import dev.ferry.testkit.membership.InMemoryMemberships;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerCenterPluginTest {
    private static final PluginUnderTest GOOD = PluginUnderTest.of(
            PartnerCenterPlugin.class,
            Map.of(
                    "partner-center.token-url", "https://login.microsoftonline.com/home.example/oauth2/token",
                    "partner-center.client-id", "ferry",
                    "partner-center.client-secret", "canary"));

    @Test
    void bindsARegistryAndItsCheckAsStrictlyAsFerryAsks() {
        Injector injector =
                GOOD.injector(binder -> binder.bind(Memberships.class).toInstance(new InMemoryMemberships()));
        assertThat(injector.getInstance(MpnRegistry.class)).isInstanceOf(PartnerCenterRegistry.class);
        assertThat(PluginUnderTest.checks(injector))
                .extracting(HealthCheck::name)
                .containsExactly("partner-center");
    }

    @ParameterizedTest
    @CsvSource({
        "partner-center.url, http://partners.example/",
        "partner-center.program, ../csp",
        "partner-center.program, ' '",
        "partner-center.client-id, 'two words'",
        "partner-center.cache, P2D",
        "partner-center.at-once, 65"
    })
    void aSettingThatCannotWorkIsRefusedByName(String key, String value) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> GOOD.with(key, value)
                        .plugin()
                        .module(GOOD.with(key, value).settings()))
                .withMessageContaining(key);
    }

    @Test
    void theFileOfAConsentStartsInHome() {
        PluginUnderTest consented = GOOD.with("partner-center.refresh-token-file", "consent/refresh-token");
        assertThat(PartnerCenterOptions.of(consented.settings()).consent().orElseThrow())
                .hasToString(consented
                        .settings()
                        .home()
                        .resolve("consent/refresh-token")
                        .toString());
        assertThat(PartnerCenterOptions.of(GOOD.settings()).consent()).isEmpty();
    }

    @Test
    void theSecretIsShownToNobody() {
        assertThat(GOOD.plugin().settings())
                .anyMatch(setting -> setting.key().equals("partner-center.client-secret") && setting.secret());
        assertThat(PartnerCenterOptions.of(GOOD.settings())).asString().doesNotContain("canary");
    }
}
