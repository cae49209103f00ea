package com.example.legacy;

import static com.example.legacy.PortalServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange.UserDeactivated;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.testkit.sample.Samples;
import java.nio.charset.StandardCharsets;
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
    private static final Set<PublisherId> CONTOSO = Set.of(Samples.id("contoso"));
    private static final String TAKEN = "{\"taken\": 17}";
    private static final NumberedChange CHANGE = new NumberedChange(
            17, new Change(Samples.id("contoso"), new UserDeactivated("bo@contoso.example"), Samples.NOON));

    private final PortalServer server = new PortalServer();
    private final HttpLegacyPortal portal = waiting(Duration.ofSeconds(5));

    private HttpLegacyPortal waiting(Duration timeout) {
        return new HttpLegacyPortal(
                new Options(server.url(), timeout, 100, Optional.of("secret")),
                Clock.fixed(Instant.parse("2019-07-01T12:00:00Z"), ZoneOffset.UTC));
    }

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
        server.answers(status, contentType, TAKEN);
        assertThat(portal.apply(CHANGE)).isEqualTo(new Answer.Taken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"taken\": 16}", "{\"taken\": \"17\"}", "{\"taken\": 17} {}", "{\"ta"})
    void whoDoesNotSayThatTheyTookItMayNotHave(String body) {
        server.answers(200, "application/json", body);
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 401, 403, 407, 408, 425, 429, 500, 502, 503})
    void whatIsNotAboutTheChangeIsAFault(int status) {
        server.answers(status, "application/problem+json", "{\"title\": \"no\"}");
        assertUnavailable();
    }

    @ParameterizedTest
    @CsvSource({"200, text/html", "404, text/html", "422, text/plain"})
    void aProxysWordIsNotThePortals(int status, String contentType) {
        server.answers(status, contentType, TAKEN);
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
        server.answers(status, "application/problem+json", body);
        assertThat(portal.apply(CHANGE)).isEqualTo(new Answer.TurnedDown(reason));
    }

    @Test
    void aLongReasonIsCutBetweenCharacters() {
        server.answers(422, "application/json", "{\"detail\": \"" + "\ud83d\udea2".repeat(5_000) + "\"}");
        assertThat(portal.apply(CHANGE)).isEqualTo(new Answer.TurnedDown("422: " + "\ud83d\udea2".repeat(300) + "…"));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        server.behaves(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
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
        try (HttpLegacyPortal impatient = waiting(Duration.ofMillis(300))) {
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> impatient.apply(CHANGE));
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.behaves(exchange -> {
            exchange.getResponseHeaders().set("Location", server.url() + "elsewhere");
            send(exchange, 307, "application/json", TAKEN);
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
                .isThrownBy(() -> portal.apply(CHANGE))
                .returns(Optional.ofNullable(expected), PortUnavailable::retryAfter);
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
        server.answers(200, "application/json", body);
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.usersOf(CONTOSO));
    }

    @Test
    void whatThePortalRefusesToTellOrLockIsAFault() {
        server.answers(422, "application/problem+json", "{\"detail\": \"not you\"}");
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> portal.usersOf(CONTOSO))
                .withStackTraceContaining("422: not you");
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.lockAll(CONTOSO));
    }

    @Test
    void aLockThatIsNotSaidIsAFault() {
        server.answers(200, "application/json", "{\"locked\": []}");
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.lockAll(CONTOSO));
    }

    @Test
    void aLockThatIsSaidTwiceOfOneIsNoneOfTheOther() {
        server.answers(200, "application/json", "{\"locked\": [\"contoso\", \"contoso\"]}");
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> portal.lockAll(Set.of(Samples.id("contoso"), Samples.id("fabrikam"))));
    }

    @Test
    void manyAreAskedInFewRequests() {
        portal.usersOf(IntStream.range(0, 250)
                .mapToObj(number -> Samples.id("a" + number))
                .collect(Collectors.toSet()));
        assertThat(server.requests()).isEqualTo(3);
        portal.usersOf(Set.of());
        portal.lockAll(Set.of());
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void theTokenGoesToThePortalAndIntoNoFault() {
        AtomicReference<List<String>> sent = new AtomicReference<>(List.of());
        server.behaves(exchange -> {
            sent.set(exchange.getRequestHeaders().get("Authorization"));
            send(exchange, 401, "text/plain", "no");
        });
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> portal.apply(CHANGE))
                .satisfies(fault -> assertThat(fault).hasStackTraceContaining("401"))
                .satisfies(fault -> assertThat(String.valueOf(fault.getCause())).doesNotContain("secret"));
        assertThat(sent.get()).containsExactly("Bearer secret");
    }
}
