package dev.ferry.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Faults;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.operation.HealthCheckContract;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ferry doctor} says of a system that is asked over HTTP. */
class SystemHealthTest extends HealthCheckContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-07-01T12:00:00Z"), ZoneOffset.UTC);

    private final HttpStub stub = HttpStub.answering(_ -> StubResponse.json("{}"));
    private final SystemClient client =
            SystemClient.of("directory", options(stub.url()).within(Duration.ofSeconds(3)), CLOCK, SystemMeters.NONE);

    private static HttpOptions options(URI url) {
        return HttpOptions.to(url).at("acme.url", url);
    }

    @AfterEach
    void close() {
        client.close();
        stub.close();
    }

    @Override
    protected HealthCheck ofSomethingWell() {
        return new SystemHealth(
                "directory",
                client,
                () -> client.ask(Call.get("things").needs("Things.Read")).orUnavailable());
    }

    @Override
    protected Faults faultsOf(HealthCheck check) {
        return stub;
    }

    @Test
    void whereItIsIsSaid() {
        assertThat(ofSomethingWell().check().detail()).isEqualTo(stub.url() + ": answers");
    }

    @Test
    void aServerIsReadyWithoutIt() {
        assertThat(ofSomethingWell().isNeededToServe()).isFalse();
    }

    /** As one does that speaks TLS there and was asked without. */
    @Test
    void whoeverBreaksOffWhereNothingIsEncryptedMayWantIt() {
        stub.cuts();

        assertThat(ofSomethingWell().check().detail())
                .contains("If it speaks TLS, set acme.url to its https:// address");
    }

    @Test
    void thePermissionThatLacksIsNamed() {
        stub.fail(FaultKind.FORBIDS_ME);
        assertThat(ofSomethingWell().check().detail())
                .endsWith("Ask the administrators of the system to give Ferry’s client the permission Things.Read");
    }

    @Test
    void theSettingThatIsToBeCorrectedIsNamed() {
        stub.answers(404, "text/html", "<html>");
        assertThat(ofSomethingWell().check().detail())
                .isEqualTo(stub.url() + ": the system is not at this address (answered 404 in text/html, not in JSON)."
                        + " Correct acme.url: its path, and the realm or tenant in it");
    }

    @Test
    void aFaultOfTheProxyNamesItsSetting() {
        HttpOptions proxied = options(URI.create("https://directory.invalid/"))
                .through(InetSocketAddress.createUnresolved("proxy.invalid", 3128));
        try (SystemClient behind = SystemClient.of("directory", proxied, CLOCK, SystemMeters.NONE)) {
            assertThat(new SystemHealth("directory", behind, () -> behind.ask(Call.get("things")))
                            .check()
                            .detail())
                    .isEqualTo("https://directory.invalid/: no connection comes about (the proxy: its host is unknown)."
                            + " Correct acme.proxy, or ask the people of your network about the proxy");
        }
    }

    @ParameterizedTest
    @CsvSource({"404, text/html, <html>", "200, application/json, {}"})
    void whereTokensAreGivenIsToldFromTheSystemItself(int status, String type, String body) {
        HttpStub realm = HttpStub.answering(_ -> StubResponse.of(status, type, body));
        SystemClient signedIn = client.with(new ClientCredentials(
                client, new ClientCredentials.Registration(realm.url(), "ferry", "s3cr3t", Optional.empty()), CLOCK));
        Health found = new SystemHealth("directory", signedIn, () -> signedIn.ask(Call.get("things"))).check();
        realm.close();

        assertThat(found.detail()).startsWith(realm.url().toString()).contains("Correct acme.token-url");
    }

    /** Keycloak says it of a realm that it does not have, in JSON. */
    @ParameterizedTest
    @CsvSource({
        "404, text/html, <html>",
        "404, application/json, '{\"error\": \"Realm does not exist\"}'",
    })
    void whereOtherSettingsMakeThePlaceOfTokensThoseAreToBeCorrected(int status, String type, String body) {
        HttpStub realm = HttpStub.answering(_ -> StubResponse.of(status, type, body));
        Health found = foundOf(realm, new ClientCredentials.Keys(List.of("url", "realm"), "client-secret"));

        assertThat(found.detail())
                .startsWith(realm.url() + ": the system is not at this address")
                .contains("Correct acme.url, acme.realm: its path");
    }

    @Test
    void aPlaceOfTokensThatNobodyKnowsIsToldByTheSettingOfItsHost() {
        URI nowhere = URI.create("https://directory.invalid/");

        assertThat(foundOf(nowhere, new ClientCredentials.Keys(List.of("url", "realm"), "client-secret"))
                        .detail())
                .startsWith(nowhere.toString())
                .contains("Correct acme.url;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-secret", "client-secret-file"})
    void theSecretIsToBeCorrectedWhereItWasSet(String secret) {
        HttpStub realm =
                HttpStub.answering(_ -> StubResponse.of(401, "application/json", "{\"error\": \"invalid_client\"}"));

        assertThat(foundOf(realm, new ClientCredentials.Keys(List.of("token-url"), secret))
                        .detail())
                .contains("(no token for the client ferry: invalid_client)")
                .contains("Correct acme.client-id and acme." + secret + ";");
    }

    /** What is said of a system for which this one gives no tokens. */
    private Health foundOf(HttpStub tokens, ClientCredentials.Keys keys) {
        try (tokens) {
            return foundOf(tokens.url(), keys);
        }
    }

    private Health foundOf(URI tokens, ClientCredentials.Keys keys) {
        SystemClient signedIn = client.with(new ClientCredentials(
                client, new ClientCredentials.Registration(tokens, "ferry", "s3cr3t", Optional.empty(), keys), CLOCK));
        return new SystemHealth("directory", signedIn, () -> signedIn.ask(Call.get("things"))).check();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFaultHasASentenceInEveryLanguage(Kind kind) {
        Health found = new SystemHealth("directory", client, () -> {
                    throw client.unavailable(HttpFault.of(kind, "because"));
                })
                .check();

        assertThat(found.ok()).isFalse();
        for (String language : new String[] {"en", "sv", "nl", "fr"}) {
            assertThat(found.words().orElseThrow().in(Locale.forLanguageTag(language)))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void aBugOfTheAdapterIsNoAnswer() {
        Health found = new SystemHealth("directory", client, () -> {
                    throw new IllegalStateException("a bug");
                })
                .check();
        assertThat(found).returns(false, Health::ok).returns("does not answer", Health::detail);
    }
}
