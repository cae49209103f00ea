package com.example.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Guice;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.SystemMeters;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Found, configured and wired as Ferry does it. */
class HttpLegacyPortalPluginTest {
    private static final AdapterPlugin PLUGIN =
            ServiceLoader.load(AdapterPlugin.class).findFirst().orElseThrow();

    private static Settings settings(Map<String, String> given) {
        return new Settings(
                Path.of("/home"),
                PLUGIN.settings().stream()
                        .map(setting -> new Resolved(
                                setting,
                                Optional.ofNullable(given.get(setting.key())).or(setting::standard),
                                "flag"))
                        .toList());
    }

    @Test
    void bindsAPortalAsStrictlyAsFerryAsks() {
        Settings settings = settings(Map.of("http-portal.url", "https://portal.example/v1"));
        LegacyPortal portal = Guice.createInjector(
                        binder -> {
                            binder.requireExplicitBindings();
                            binder.requireAtInjectOnConstructors();
                            binder.requireExactBindingAnnotations();
                            binder.disableCircularProxies();
                            binder.bind(Clock.class).toInstance(Clock.systemUTC());
                            binder.bind(SystemMeters.class).toInstance(SystemMeters.NONE);
                        },
                        PLUGIN.module(settings))
                .getInstance(LegacyPortal.class);
        assertThat(portal).isInstanceOf(HttpLegacyPortal.class);
    }

    @Test
    void aPortalThatIsNotNamedIsRefusedAtTheStart() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(settings(Map.of())))
                .withMessageContaining("http-portal.url");
    }

    @ParameterizedTest
    @CsvSource({
        "http-portal.url, http://portal.example/",
        "http-portal.url, https://user:pass@portal.example/",
        "http-portal.url, file:///etc/passwd",
        "http-portal.url, 'not a url'",
        "http-portal.timeout, PT30S",
        "http-portal.timeout, ten",
        "http-portal.batch, 0"
    })
    void aSettingThatCannotWorkIsRefusedByName(String key, String value) {
        Map<String, String> given = new java.util.HashMap<>(Map.of("http-portal.url", "http://localhost:1/"));
        given.put(key, value);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(settings(given)))
                .withMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary\nX-Other: 1", "canary key", "canary\u00fc", "canary\u0142"})
    void aTokenThatNoHeaderCarriesIsRefusedWithoutShowingIt(String token) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(
                        settings(Map.of("http-portal.url", "http://localhost:1/", "http-portal.token", token))))
                .withMessageContaining("http-portal.token")
                .withMessageNotContaining("canary");
    }

    @Test
    void theTokenIsASecret() {
        assertThat(PLUGIN.settings()).anyMatch(one -> one.key().equals("http-portal.token") && one.secret());
        assertThat(Options.of(
                        settings(Map.of("http-portal.url", "http://localhost:1/", "http-portal.token", "canary"))))
                .asString()
                .doesNotContain("canary");
    }
}
