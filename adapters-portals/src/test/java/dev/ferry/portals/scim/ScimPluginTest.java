package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.sync.InMemoryTakenChanges;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Found, configured and wired as Ferry does it. */
class ScimPluginTest {
    private static final AdapterPlugin PLUGIN = ServiceLoader.load(AdapterPlugin.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(ScimPlugin.class::isInstance)
            .findFirst()
            .orElseThrow();

    private static final Map<String, String> GOOD = Map.of(
            "scim.url", "https://portal.example/",
            "scim.account-path", "accounts/{publisherId}/scim/v2",
            "scim.token", "canary");

    @Test
    void bindsAPortalAndItsCheckAsStrictlyAsFerryAsks() {
        Injector injector = Guice.createInjector(
                binder -> {
                    binder.requireExplicitBindings();
                    binder.requireAtInjectOnConstructors();
                    binder.requireExactBindingAnnotations();
                    binder.disableCircularProxies();
                    binder.bind(Clock.class).toInstance(Clock.systemUTC());
                    binder.bind(SystemMeters.class).toInstance(SystemMeters.NONE);
                    binder.bind(TakenChanges.class).toInstance(new InMemoryTakenChanges());
                    binder.bind(LegacyAccounts.class).toInstance(new InMemoryLegacyAccounts());
                },
                PLUGIN.module(ScimOptionsSample.settings(GOOD)));

        assertThat(injector.getInstance(LegacyPortal.class)).isInstanceOf(ScimLegacyPortal.class);
        assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<HealthCheck>>() {})))
                .hasOnlyElementsOfType(ScimHealth.class);
    }

    @Test
    void eachAccountIsBelowTheBase() {
        assertThat(ScimSettings.options(ScimOptionsSample.settings(GOOD)).pathOf(id("contoso"))).isEqualTo("accounts/contoso/scim/v2/");
    }

    @ParameterizedTest
    @CsvSource({
        "scim.url, http://portal.example/",
        "scim.account-path, accounts/scim/v2",
        "scim.account-path, ../{publisherId}",
        "scim.account-path, //evil.example/{publisherId}",
        "scim.account-path, '{publisherId}/{key}'",
        "scim.account-attribute, publisherId",
        "scim.user-name, '{publisherId}'",
        "scim.role-attribute, 'a b['",
        "scim.role.owner, ' '",
        "scim.patch, maybe",
        "scim.media-type, text/xml",
        "scim.page-size, 0",
        "scim.timeout, PT1M",
        "scim.account-settings, forget"
    })
    void aSettingThatCannotWorkIsRefusedByName(String key, String value) {
        Map<String, String> given = new HashMap<>(GOOD);
        given.put(key, value);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(ScimOptionsSample.settings(given)))
                .withMessageContaining(key);
    }

    @Test
    void howAccountsAreToldApartIsToBeSaid() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(ScimOptionsSample.settings(Map.of("scim.url", "https://portal.example/"))))
                .withMessageContaining("scim.account-path")
                .withMessageContaining("scim.account-attribute");
    }

    @Test
    void aSharedAddressNeedsNamesThatTellAccountsApart() {
        Map<String, String> given = new HashMap<>(Map.of(
                "scim.url", "https://portal.example/",
                "scim.account-attribute", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization"));
        assertThat(ScimSettings.options(ScimOptionsSample.settings(given)).userName()).isEqualTo("{publisherId}/{key}");
        given.put("scim.user-name", "{key}");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(ScimOptionsSample.settings(given)))
                .withMessageContaining("scim.user-name");
    }

    @Test
    void secretsAreSecrets() {
        assertThat(PLUGIN.settings())
                .filteredOn(setting ->
                        setting.key().equals("scim.token") || setting.key().equals("scim.client-secret"))
                .hasSize(2)
                .allMatch(setting -> setting.secret());
    }
}
