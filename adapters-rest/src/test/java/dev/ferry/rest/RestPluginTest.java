package dev.ferry.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import java.util.Map;
import java.util.ServiceLoader;
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
        "public.url, https://ferry.example/x",
        "public.url, https://somebody@ferry.example",
        "public.url, https://[",
    })
    void aSettingThatCannotBeUnderstoodIsNamed(String key, String value) {
        Settings settings = TestServer.settings(plugin, Map.of(key, value));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> plugin.module(settings))
                .withMessageStartingWith(key);
    }
}
