package com.example.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange.UserDeactivated;
import dev.ferry.domain.sync.NumberedChange;
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
    private static final Set<PublisherId> CONTOSO = Set.of(Samples.id("contoso"));
    private static final String TAKEN = "{\"taken\": 17}";
    private static final NumberedChange CHANGE = new NumberedChange(
            17, new Change(Samples.id("contoso"), new UserDeactivated("bo@contoso.example"), Samples.NOON));

    private final PortalServer server = new PortalServer();
    private final HttpLegacyPortal portal = new HttpLegacyPortal(
            new Options(HttpOptions.to(server.url()).within(Duration.ofSeconds(5)), 100, TokenSource.of("secret")),
            Clock.systemUTC(),
            SystemMeters.NONE);

    @AfterEach
    void close() {
        portal.close();
        server.close();
    }

    private void assertUnavailable() {
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.apply(CHANGE));
    }

    @ParameterizedTest
    @CsvSource({"200, application/json", "201, application/json; charset=utf-8", "202, application/json"})
    void whatThePortalSaysThatItTookIsTaken(int status, String contentType) {
        server.http.answers(status, contentType, TAKEN);
        assertThat(portal.apply(CHANGE)).isEqualTo(new Answer.Taken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"taken\": 16}", "{\"taken\": \"17\"}", "{\"taken\": 17} {}", "{\"ta"})
    void whoDoesNotSayThatTheyTookItMayNotHave(String body) {
        server.http.answers(200, "application/json", body);
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 401, 403, 407, 408, 425, 429, 500, 502, 503})
    void whatIsNotAboutTheChangeIsAFault(int status) {
        server.http.answers(status, "application/problem+json", "{\"title\": \"no\"}");
        assertUnavailable();
    }

    @ParameterizedTest
    @CsvSource({"200, text/html", "404, text/html", "422, text/plain"})
    void aProxysWordIsNotThePortals(int status, String contentType) {
        server.http.answers(status, contentType, TAKEN);
        assertUnavailable();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400 | {"title": "No", "detail": "unknown role"}              | 400: unknown role
        404 | {"title": "No such account"}                           | 404: No such account
        409 | {"title": "No", "detail": " "}                         | 409: No
        422 | {"detail": 7}                                          | 422
        422 | []                                                     | 422
        422 | {"detail": "you sent Bearer secret"}                   | 422: you sent Bearer ********
        422 | {"detail": "a\\r\\nb\\u001b[31mc\\u202ed\\u0000"}      | 422: a b [31mc d
        """)
    void whatThePortalWillNeverTakeIsTurnedDownWithItsReason(int status, String body, String reason) {
        server.http.answers(status, "application/problem+json", body);
        assertThat(portal.apply(CHANGE)).isEqualTo(new Answer.TurnedDown(reason));
    }

    @Test
    void aLongReasonIsCutBetweenCharacters() {
        server.http.answers(422, "application/json", "{\"detail\": \"" + "\ud83d\udea2".repeat(5_000) + "\"}");
        assertThat(portal.apply(CHANGE)).isEqualTo(new Answer.TurnedDown("422: " + "\ud83d\udea2".repeat(300) + "…"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accounts\": []}",
                "{\"accounts\": {}}",
                "{\"accounts\": {\"fabrikam\": []}}",
                "{\"accounts\": {\"contoso\": [], \"fabrikam\": []}}",
                "{\"accounts\": {\"contoso\": {}}}",
                "{\"accounts\": {\"contoso\": [7]}}",
                "{\"accounts\": {\"contoso\": [{\"kind\": \"work\", \"role\": \"owner\", \"active\": true}]}}",
                "{\"accounts\": {\"contoso\": [{\"kind\": \"work\", \"email\": \"a@b.example\", \"active\": true}]}}",
                "{\"accounts\": {\"contoso\": [{\"kind\": \"work\", \"email\": 7, \"role\": \"owner\", \"active\":"
                        + " true}]}}",
                "{\"accounts\": {\"contoso\": [{\"kind\": \"work\", \"email\": \"a@b.example\", \"role\": \"owner\"}]}}"
            })
    void usersThatCannotBeAreAFaultAndNeverNobody(String body) {
        server.http.answers(200, "application/json", body);
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.usersOf(CONTOSO));
    }

    @Test
    void whatThePortalRefusesToTellOrLockIsAFault() {
        server.http.answers(422, "application/problem+json", "{\"detail\": \"not you\"}");
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> portal.usersOf(CONTOSO))
                .withStackTraceContaining("422: not you");
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.lockAll(CONTOSO));
    }

    @Test
    void aLockThatIsNotSaidIsAFault() {
        server.http.answers(200, "application/json", "{\"locked\": []}");
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.lockAll(CONTOSO));
    }

    @Test
    void aLockThatIsSaidTwiceOfOneIsNoneOfTheOther() {
        server.http.answers(200, "application/json", "{\"locked\": [\"contoso\", \"contoso\"]}");
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> portal.lockAll(Set.of(Samples.id("contoso"), Samples.id("fabrikam"))));
    }

    @Test
    void manyAreAskedInFewRequests() {
        portal.usersOf(IntStream.range(0, 250)
                .mapToObj(number -> Samples.id("a" + number))
                .collect(Collectors.toSet()));
        assertThat(server.http.requests()).isEqualTo(3);
        portal.usersOf(Set.of());
        portal.lockAll(Set.of());
        assertThat(server.http.requests()).isEqualTo(3);
    }

    @Test
    void theTokenGoesToThePortal() {
        AtomicReference<Optional<String>> sent = new AtomicReference<>(Optional.empty());
        server.http.responds(request -> {
            sent.set(request.header("Authorization"));
            return StubResponse.json(TAKEN);
        });
        portal.apply(CHANGE);
        assertThat(sent.get()).hasValue("Bearer secret");
    }

    @Test
    void theDoctorIsToldWhatIsWrongAndWhoMendsIt() {
        assertThat(portal.health().check().ok()).isTrue();
        server.http.fail(FaultKind.KNOWS_ME_NOT);
        assertThat(portal.health().check())
                .returns(false, Health::ok)
                .extracting(Health::detail)
                .asString()
                .contains("ask the people who run the system for a new one");
    }
}
