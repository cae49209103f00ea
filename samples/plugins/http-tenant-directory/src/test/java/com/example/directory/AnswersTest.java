package com.example.directory;

import static com.example.directory.DirectoryServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.testkit.sample.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only this adapter's protocol can get wrong. */
class AnswersTest {
    private static final Set<Domain> CONTOSO = Set.of(new Domain("contoso.example"));
    private static final String GOOD = """
        {"domains": {"contoso.example": ["6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11"]}}\
        """;

    private final DirectoryServer server = new DirectoryServer();
    private final HttpTenantDirectory directory = waiting(Duration.ofSeconds(5));

    private HttpTenantDirectory waiting(Duration timeout) {
        return new HttpTenantDirectory(
                new Options(server.url(), timeout, 100, Optional.of("secret")),
                Clock.fixed(Instant.parse("2019-07-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        directory.close();
        server.close();
    }

    private void assertUnavailable() {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.ownersOf(CONTOSO))
                .returns(TenantDirectory.SYSTEM, PortUnavailable::system);
    }

    @Test
    void aGoodAnswerIsTaken() {
        server.answers(200, "application/json; charset=utf-8", GOOD);
        assertThat(directory.ownersOf(CONTOSO)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"domains\": []}",
                "{\"domains\": {}}",
                "{\"domains\": {\"fabrikam.example\": []}}",
                "{\"domains\": {\"contoso.example\": [], \"fabrikam.example\": []}}",
                "{\"domains\": {\"contoso.example\": [], \"contoso.example\": []}}",
                "{\"domains\": {\"contoso.example\": null}}",
                "{\"domains\": {\"contoso.example\": \"6a45a4cc-5d27-4d5d-a5a4-8e2b3c1d0f11\"}}",
                "{\"domains\": {\"contoso.example\": [\"contoso\"]}}",
                "{\"domains\": {\"contoso.example\": [7]}}",
                "{\"domains\": {\"contoso.example\": []}} {}",
                "{\"domains\": {\"contoso.exam"
            })
    void anAnswerThatDoesNotFitTheQuestionIsAFault(String body) {
        server.answers(200, "application/json", body);
        assertUnavailable();
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html",
        "200, application/problem+json",
        "201, application/json",
        "404, application/json",
        "401, application/json"
    })
    void aGoodBodyUnderAnotherStatusOrTypeIsAFault(int status, String contentType) {
        server.answers(status, contentType, GOOD);
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"tenants\": {\"%s\": 7}}", "{\"tenants\": {\"%s\": \" \"}}", "{\"tenants\": {}}"})
    void aNameThatIsNoneIsAFault(String body) {
        TenantId contoso = Samples.tenantId("contoso");
        server.answers(200, "application/json", body.formatted(contoso));
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> directory.namesOf(Set.of(contoso)));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        server.behaves(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] block = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        assertUnavailable();
    }

    @Test
    void anAnswerThatDripsIsGivenUp() {
        server.behaves(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            server.silence();
        });
        try (HttpTenantDirectory impatient = waiting(Duration.ofMillis(300))) {
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> impatient.ownersOf(CONTOSO));
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.behaves(exchange -> {
            exchange.getResponseHeaders().set("Location", server.url() + "elsewhere");
            send(exchange, 307, "application/json", GOOD);
        });
        assertUnavailable();
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Mon, 01 Jul 2019 12:00:30 GMT', PT30S",
        "503, 'Mon, 01 Jul 2019 11:00:00 GMT', PT0S",
        "503, soon,",
        "503, -5,",
        "500, 120,"
    })
    void howLongToWaitIsPassedOn(int status, String header, Duration expected) {
        server.behaves(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", header);
            send(exchange, status, "text/plain", "later");
        });
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.ownersOf(CONTOSO))
                .returns(Optional.ofNullable(expected), PortUnavailable::retryAfter);
    }

    @Test
    void manyAreAskedInFewRequests() {
        directory.ownersOf(IntStream.range(0, 250)
                .mapToObj(number -> new Domain("d" + number + ".example"))
                .collect(Collectors.toSet()));
        assertThat(server.requests()).isEqualTo(3);
        directory.ownersOf(Set.of());
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void theTokenGoesToTheDirectoryAndIntoNoFault() {
        AtomicReference<List<String>> sent = new AtomicReference<>(List.of());
        server.behaves(exchange -> {
            sent.set(exchange.getRequestHeaders().get("Authorization"));
            send(exchange, 401, "text/plain", "no");
        });
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.ownersOf(CONTOSO))
                .satisfies(fault -> assertThat(fault).hasStackTraceContaining("401"))
                .satisfies(fault -> assertThat(String.valueOf(fault.getCause())).doesNotContain("secret"));
        assertThat(sent.get()).containsExactly("Bearer secret");
    }
}
