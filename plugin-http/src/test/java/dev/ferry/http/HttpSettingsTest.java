package dev.ferry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import dev.ferry.testkit.http.StubCertificate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators set, the same for each adapter under its prefix. */
class HttpSettingsTest {
    private static final HttpSettings HTTP = HttpSettings.under("acme", "Acme").within(Duration.ofSeconds(25));

    @TempDir
    private Path home;

    private Settings settings(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(Map.of("acme.url", "https://acme.example/v1"));
        all.putAll(given);
        List<Setting> declared = Stream.of(
                        HTTP.declared(), TokenSettings.ofToken("acme", "Acme"), TokenSettings.ofClient("acme", "Acme"))
                .flatMap(List::stream)
                .toList();
        return new Settings(
                home,
                declared.stream()
                        .map(setting -> new Resolved(
                                setting,
                                Optional.ofNullable(all.get(setting.key())).or(setting::standard),
                                "flag"))
                        .toList());
    }

    @Test
    void anAddressIsEnough() {
        assertThat(HTTP.read(settings(Map.of())))
                .isEqualTo(new HttpOptions(
                        List.of("acme.url"),
                        URI.create("https://acme.example/v1/"),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        16L << 20,
                        Optional.empty(),
                        Optional.empty(),
                        Version.HTTP_1_1));
    }

    @Test
    void allOfThemAreHeeded() throws IOException {
        Files.writeString(home.resolve("ca.pem"), StubCertificate.authority());
        HttpOptions read = HTTP.read(settings(Map.of(
                "acme.connect-timeout", "PT2S",
                "acme.answer-timeout", "PT3S",
                "acme.timeout", "PT20S",
                "acme.ca-file", "ca.pem",
                "acme.proxy", "proxy.example:3128",
                "acme.http", "2")));

        assertThat(read)
                .returns(Duration.ofSeconds(2), HttpOptions::connectTimeout)
                .returns(Duration.ofSeconds(3), HttpOptions::answerTimeout)
                .returns(Duration.ofSeconds(20), HttpOptions::timeout)
                .returns(Optional.of(InetSocketAddress.createUnresolved("proxy.example", 3128)), HttpOptions::proxy)
                .returns(Version.HTTP_2, HttpOptions::version);
        assertThat(read.trust()).isPresent();
    }

    @Test
    void noTimeoutIsLongerThanThatOfTheWhole() {
        assertThat(HTTP.read(settings(Map.of("acme.timeout", "PT1S", "acme.answer-timeout", "PT9S"))))
                .returns(Duration.ofSeconds(1), HttpOptions::connectTimeout)
                .returns(Duration.ofSeconds(1), HttpOptions::answerTimeout);
    }

    @ParameterizedTest
    @CsvSource({
        "acme.url, http://acme.example/",
        "acme.url, http://localhost.example/",
        "acme.url, http://127.0.0.1.example/",
        "acme.url, https://user:pass@acme.example/",
        "acme.url, https://acme.example/?key=value",
        "acme.url, file:///etc/passwd",
        "acme.url, 'not a url'",
        "acme.timeout, PT26S",
        "acme.connect-timeout, PT0S",
        "acme.answer-timeout, soon",
        "acme.proxy, proxy.example",
        "acme.proxy, proxy.example:70000",
        "acme.proxy, http://proxy.example:3128",
        "acme.ca-file, not-there.pem",
        "acme.ca-file, empty.pem",
        "acme.ca-file, text.pem",
        "acme.http, 3"
    })
    void whatCannotWorkIsRefusedByName(String key, String value) throws IOException {
        Files.writeString(home.resolve("empty.pem"), "");
        Files.writeString(home.resolve("text.pem"), "no certificate");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> HTTP.read(settings(Map.of(key, value))))
                .withMessageContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "LOCALHOST", "[::1]"})
    void thisMachineMayBeAskedInTheOpenAndNeverThroughAProxy(String host) {
        HttpOptions read =
                HTTP.read(settings(Map.of("acme.url", "http://" + host + ":8080", "acme.proxy", "proxy.example:3128")));

        assertThat(read.url()).isEqualTo(URI.create("http://" + host + ":8080/"));
        assertThat(read.proxyTo(read.url())).isEmpty();
        assertThat(read.proxyTo(URI.create("https://acme.example/"))).isPresent();
    }

    @Test
    void aBaseMayBeGivenByDefault() {
        assertThat(HttpSettings.under("acme", "Acme")
                        .reachedAt("https://acme.example/")
                        .declared())
                .anyMatch(setting -> setting.standard().equals(Optional.of("https://acme.example/")));
    }

    @Test
    void aSystemMayAskForNoToken() {
        assertThat(TokenSettings.token(settings(Map.of()), "acme").current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary\nX-Other: 1", "canary key", "canary\u00fc", "canary\u0142"})
    void aTokenThatNoHeaderCarriesIsRefusedWithoutShowingIt(String token) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> TokenSettings.token(settings(Map.of("acme.token", token)), "acme"))
                .withMessageContaining("acme.token")
                .withMessageNotContaining("canary");
    }

    @Test
    void aClientIsReadWithoutShowingItsSecret() throws IOException {
        Files.writeString(home.resolve("secret"), "canary\n");
        ClientCredentials.Registration client = TokenSettings.client(
                settings(Map.of(
                        "acme.token-url", "https://login.example/realms/a/token",
                        "acme.client-id", "ferry",
                        "acme.client-secret-file", "secret",
                        "acme.scope", "read write")),
                "acme");

        assertThat(client)
                .isEqualTo(new ClientCredentials.Registration(
                        URI.create("https://login.example/realms/a/token"),
                        "ferry",
                        "canary",
                        Optional.of("read write"),
                        new ClientCredentials.Keys(List.of("token-url"), "client-secret-file")));
        assertThat(client.toString()).doesNotContain("canary");
    }

    @Test
    void aClientWithoutASecretIsRefused() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> TokenSettings.client(
                        settings(Map.of("acme.token-url", "https://login.example/", "acme.client-id", "ferry")),
                        "acme"))
                .withMessageContaining("acme.client-secret");
    }
}
