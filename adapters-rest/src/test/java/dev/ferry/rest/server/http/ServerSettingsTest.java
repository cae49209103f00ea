package dev.ferry.rest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.plugin.Settings;
import dev.ferry.rest.RestPlugin;
import dev.ferry.rest.TestServer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from how the server is set up. */
class ServerSettingsTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1, http://127.0.0.1:8080", "0.0.0.0, http://localhost:8080", "::1, http://[::1]:8080"})
    void withoutASettingThePublicUrlIsWhereItListens(String bind, String expected) {
        Settings settings = TestServer.settings(new RestPlugin(), Map.of("server.bind", bind, "server.port", "8080"));

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

        assertThat(ServerSettings.of(TestServer.settings(new RestPlugin(), changed))
                        .isOpenWithoutTls())
                .isEqualTo(warned);
    }
}
