package com.example.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.Guice;
import dev.ferry.domain.tenant.TenantDirectory;
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
class HttpTenantDirectoryPluginTest {
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
    void bindsADirectoryAsStrictlyAsFerryAsks() {
        Settings settings = settings(Map.of("http-directory.url", "https://directory.example/v1"));
        TenantDirectory directory = Guice.createInjector(
                        binder -> {
                            binder.requireExplicitBindings();
                            binder.requireAtInjectOnConstructors();
                            binder.requireExactBindingAnnotations();
                            binder.disableCircularProxies();
                            binder.bind(Clock.class).toInstance(Clock.systemUTC());
                            binder.bind(SystemMeters.class).toInstance(SystemMeters.NONE);
                        },
                        PLUGIN.module(settings))
                .getInstance(TenantDirectory.class);
        assertThat(directory).isInstanceOf(HttpTenantDirectory.class);
    }

    @Test
    void aDirectoryThatIsNotNamedIsRefusedAtTheStart() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> PLUGIN.module(settings(Map.of())))
                .withMessageContaining("http-directory.url");
    }

    @ParameterizedTest
    @CsvSource({
        "http-directory.url, http://directory.example/",
        "http-directory.url, https://user:pass@directory.example/",
        "http-directory.url, file:///etc/passwd",
        "http-directory.url, 'not a url'",
        "http-directory.timeout, PT0S",
        "http-directory.timeout, ten",
        "http-directory.proxy, proxy.example",
        "http-directory.ca-file, not-there.pem",
        "http-directory.batch, 0"
    })
    void aSettingThatCannotWorkIsRefusedByName(String key, String value) {
        Map<String, String> given = new java.util.HashMap<>(Map.of("http-directory.url", "http://localhost:1/"));
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
                        settings(Map.of("http-directory.url", "http://localhost:1/", "http-directory.token", token))))
                .withMessageContaining("http-directory.token")
                .withMessageNotContaining("canary");
    }

    @Test
    void theTokenIsASecret() {
        assertThat(PLUGIN.settings()).anyMatch(one -> one.key().equals("http-directory.token") && one.secret());
        assertThat(Options.of(settings(
                        Map.of("http-directory.url", "http://localhost:1/", "http-directory.token", "canary"))))
                .asString()
                .doesNotContain("canary");
    }
}
