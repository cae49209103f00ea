package com.example.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.TokenSource;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.sample.Samples;
import java.time.Clock;
import java.time.Duration;
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
    private final HttpTenantDirectory directory = new HttpTenantDirectory(
            new Options(HttpOptions.to(server.url()).within(Duration.ofSeconds(5)), 100, TokenSource.of("secret")),
            Clock.systemUTC(),
            SystemMeters.NONE);

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
        server.http.answers(200, "application/json; charset=utf-8", GOOD);
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
        server.http.answers(200, "application/json", body);
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
        server.http.answers(status, contentType, GOOD);
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"tenants\": {\"%s\": 7}}", "{\"tenants\": {\"%s\": \" \"}}", "{\"tenants\": {}}"})
    void aNameThatIsNoneIsAFault(String body) {
        TenantId contoso = Samples.tenantId("contoso");
        server.http.answers(200, "application/json", body.formatted(contoso));
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> directory.namesOf(Set.of(contoso)));
    }

    @Test
    void manyAreAskedInFewRequests() {
        directory.ownersOf(IntStream.range(0, 250)
                .mapToObj(number -> new Domain("d" + number + ".example"))
                .collect(Collectors.toSet()));
        assertThat(server.http.requests()).isEqualTo(3);
        directory.ownersOf(Set.of());
        assertThat(server.http.requests()).isEqualTo(3);
    }

    @Test
    void theTokenGoesToTheDirectory() {
        AtomicReference<Optional<String>> sent = new AtomicReference<>(Optional.empty());
        server.http.responds(request -> {
            sent.set(request.header("Authorization"));
            return StubResponse.json(GOOD);
        });
        directory.ownersOf(CONTOSO);
        assertThat(sent.get()).hasValue("Bearer secret");
    }

    @Test
    void theDoctorIsToldWhatIsWrongAndWhoMendsIt() {
        assertThat(directory.health().check().ok()).isTrue();
        server.http.fail(FaultKind.FORBIDS_ME);
        assertThat(directory.health().check())
                .returns(false, Health::ok)
                .extracting(Health::detail)
                .asString()
                .contains("Ask the administrators of the system");
    }
}
