package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Injector;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.PluginUnderTest;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.sync.InMemoryTakenChanges;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Found, configured and wired as Ferry does it. */
class ScimPluginTest {
    private static final AdapterPlugin PLUGIN =
            PluginUnderTest.of(ScimPlugin.class, Map.of()).plugin();

    private static final Map<String, String> GOOD = Map.of(
            "scim.url", "https://portal.example/",
            "scim.account-path", "accounts/{publisherId}/scim/v2",
            "scim.token", "canary");

    @Test
    void bindsAPortalAndItsCheckAsStrictlyAsFerryAsks() {
        Injector injector = PluginUnderTest.wired(PLUGIN.module(ScimOptionsSample.settings(GOOD)), binder -> {
            binder.bind(TakenChanges.class).toInstance(new InMemoryTakenChanges());
            binder.bind(LegacyAccounts.class).toInstance(new InMemoryLegacyAccounts());
        });

        assertThat(injector.getInstance(LegacyPortal.class)).isInstanceOf(ScimLegacyPortal.class);
        assertThat(PluginUnderTest.checks(injector)).hasOnlyElementsOfType(ScimHealth.class);
    }

    @Test
    void eachAccountIsBelowTheBase() {
        assertThat(ScimSettings.options(ScimOptionsSample.settings(GOOD)).pathOf(id("contoso")))
                .isEqualTo("accounts/contoso/scim/v2/");
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
                .isThrownBy(
                        () -> PLUGIN.module(ScimOptionsSample.settings(Map.of("scim.url", "https://portal.example/"))))
                .withMessageContaining("scim.account-path")
                .withMessageContaining("scim.account-attribute");
    }

    @Test
    void aSharedAddressNeedsNamesThatTellAccountsApart() {
        Map<String, String> given = new HashMap<>(Map.of(
                "scim.url", "https://portal.example/",
                "scim.account-attribute", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization"));
        assertThat(ScimSettings.options(ScimOptionsSample.settings(given)).userName())
                .isEqualTo("{publisherId}/{key}");
        given.put("scim.user-name", "{key}");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(ScimOptionsSample.settings(given)))
                .withMessageContaining("scim.user-name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scim.client-id | scim.token= scim.client-id=ferry",
                "scim.client-secret-file | scim.token= scim.client-secret-file=secret",
                "scim.scope | scim.scope=users",
                "scim.token | scim.token-url=https://portal.example/token scim.client-id=ferry scim.client-secret=s",
                "scim.token-file | scim.token= scim.token-file=t scim.token-url=https://portal.example/token",
                "scim.kind-attribute | scim.role-attribute=userType",
                "scim.kind-attribute | scim.role-attribute=URN:ietf:params:scim:schemas:core:2.0:User:USERTYPE",
                "scim.object-id-attribute | scim.object-id-attribute=roles.value",
                "scim.role-attribute | scim.role-attribute=displayName",
                "scim.object-id-attribute | scim.object-id-attribute=emails[type eq \"work\"].value",
                "scim.role.contributor | scim.role.owner=Member scim.role.contributor=member",
                "scim.user-name | scim.user-name={key}/{key}",
                "scim.user-name | scim.user-name={key}@{publisherId}",
            })
    void settingsThatContradictEachOtherAreRefusedWithWhatToDo(String key, String others) {
        Map<String, String> given = new HashMap<>(GOOD);
        for (String other : others.split(" (?=scim)", -1)) {
            String[] parts = other.split("=", 2);
            given.put(parts[0], parts[1]);
        }
        given.values().removeIf(String::isEmpty);

        assertRefused(given, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{publisherId}{key}", "{publisherId}-{key}", "{publisherId}_x{key}", "{key}", "x/{key}"})
    void aNameThatTwoAccountsUsersCouldHaveIsRefused(String template) {
        assertRefused(
                Map.of(
                        "scim.url", "https://portal.example/",
                        "scim.account-attribute", "urn:example:User:account",
                        "scim.user-name", template),
                "scim.user-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{publisherId}/{key}", "{publisherId}-x:{key}", "{publisherId}..{key}"})
    void aNameThatTellsAccountsApartIsTaken(String template) {
        assertThat(ScimSettings.options(ScimOptionsSample.settings(Map.of(
                                "scim.url", "https://portal.example/",
                                "scim.account-attribute", "urn:example:User:account",
                                "scim.user-name", template)))
                        .userName())
                .isEqualTo(template);
    }

    private static void assertRefused(Map<String, String> given, String key) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(ScimOptionsSample.settings(given)))
                .satisfies(refused -> assertThat(Stream.of("en", "fr", "nl", "sv")
                                .map(language -> refused.words().in(Locale.forLanguageTag(language))))
                        .doesNotHaveDuplicates()
                        .allSatisfy(words -> assertThat(words).contains(key).doesNotContainPattern("\\{\\d")));
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT25S", "PT1H, PT25S", "PT12S, PT5S"})
    void aChangeEndsBeforeHalfOfTheLeaseDoes(Duration lease, Duration longest) {
        Map<String, String> given = new HashMap<>(GOOD);
        given.put("sync.lease", lease.toString());

        assertThat(ScimSettings.options(ScimOptionsSample.settings(given)).longestChange())
                .isEqualTo(longest);
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
