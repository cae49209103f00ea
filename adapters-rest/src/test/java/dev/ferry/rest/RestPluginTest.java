package dev.ferry.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestPluginTest {
    private final RestPlugin plugin = new RestPlugin();

    @Test
    void itIsFoundAndFitsTheServersSlot() {
        assertThat(ServiceLoader.load(AdapterPlugin.class)).hasAtLeastOneElementOfType(RestPlugin.class);
        assertThat(plugin.slot()).isEqualTo(Slot.SERVER);
        assertThat(plugin.name()).isEqualTo(Slot.SERVER.standard());
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, 65536",
        "server.port, -1",
        "server.port, http",
        "server.concurrency, 0",
        "public.url, ferry.example",
        "public.url, ftp://ferry.example",
        "public.url, https://ferry.example?x=y",
        "public.url, https://ferry.example#x",
        "public.url, https:///x",
        "public.url, https://[",
    })
    void aSettingThatCannotBeUnderstoodIsNamed(String key, String value) {
        Settings settings = TestServer.settings(plugin, Map.of(key, value));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> plugin.module(settings))
                .withMessageStartingWith(key);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, http://127.0.0.1:8080", "0.0.0.0, http://localhost:8080", "::1, http://[::1]:8080"})
    void withoutASettingThePublicUrlIsWhereItListens(String bind, String expected) {
        Settings settings = TestServer.settings(plugin, Map.of("server.bind", bind, "server.port", "8080"));

        assertThat(new PublicUrl(ServerSettings.of(settings)).get()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , false",
        "::1, , false",
        "localhost, http://ferry.example, false",
        "0.0.0.0, , true",
        "192.0.2.1, http://ferry.example, true",
        "0.0.0.0, https://ferry.example, false"
    })
    void whoeverIsReachedWithoutTlsIsWarned(String bind, @Nullable String publicUrl, boolean warned) {
        Map<String, String> changed = new HashMap<>(Map.of("server.bind", bind));
        if (publicUrl != null) {
            changed.put("public.url", publicUrl);
        }

        assertThat(ServerSettings.of(TestServer.settings(plugin, changed)).isOpenWithoutTls())
                .isEqualTo(warned);
    }
}
