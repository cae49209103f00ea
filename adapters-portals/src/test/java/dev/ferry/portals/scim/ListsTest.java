package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.sync.InMemoryTakenChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists that do not add up: who is missing in them is never taken for gone (R17). */
class ListsTest {
    private static final Pattern START = Pattern.compile("startIndex=([0-9]+)");

    private HttpStub stub = HttpStub.answering(_ -> StubResponse.empty(500));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void allPagesMakeAList() {
        pages(start -> page(5, start, Math.min(2, 6 - start)));

        assertThat(count()).isEqualTo(5);
    }

    @Test
    void aPageThatIsEmptyBeforeTheEndIsNoEnd() {
        pages(start -> page(5, start, start == 1 ? 3 : 0));

        assertUnavailable();
    }

    @Test
    void anEmptyListOfMany() {
        pages(_ -> page(5, 1, 0));

        assertUnavailable();
    }

    @Test
    void theSamePageOverAndOver() {
        pages(_ -> page(5, 1, 2));

        assertUnavailable();
    }

    @Test
    void moreThanThereAre() {
        pages(_ -> page(1, 1, 3));

        assertUnavailable();
    }

    @Test
    void moreThanAnybodyHas() {
        pages(start -> page(Integer.MAX_VALUE, start, 1));

        assertUnavailable();
    }

    @Test
    void aUserWhoCameMeanwhileIsReadInASecondReading() {
        int[] asked = {0};
        pages(start -> asked[0]++ == 0 ? page(3, start, 2) : page(4, start, Math.min(2, 5 - start)));

        assertThat(count()).isEqualTo(4);
    }

    @Test
    void anIdThatLeadsElsewhere() {
        pages(_ -> "{\"totalResults\": 1, \"Resources\": [{\"id\": \"../../other\", \"userName\":"
                + " \"a@contoso.example\"}]}");

        assertUnavailable();
    }

    @Test
    void aUserByWhomNobodyCanBeMeant() {
        pages(_ -> "{\"totalResults\": 1, \"Resources\": [{\"id\": \"1\", \"userName\": \"?!\"}]}");

        assertUnavailable();
    }

    private void pages(IntFunction<String> page) {
        stub.close();
        stub = HttpStub.answering(request -> request.path().endsWith("/ServiceProviderConfig")
                ? StubResponse.json("{\"patch\": {\"supported\": true}, \"filter\": {\"supported\": true}}")
                : StubResponse.json(page.apply(start(request))));
    }

    private static int start(StubRequest request) {
        Matcher start = START.matcher(request.uri().toString());
        return start.find() ? Integer.parseInt(start.group(1)) : 1;
    }

    private static String page(int total, int start, int count) {
        return IntStream.range(start, start + count)
                .mapToObj(number -> "{\"id\": \"" + number + "\", \"userName\": \"u" + number + "@contoso.example\"}")
                .collect(Collectors.joining(",", "{\"totalResults\": " + total + ", \"Resources\": [", "]}"));
    }

    private int count() {
        return portal().usersOf(Set.of(id("contoso")))
                .getOrDefault(id("contoso"), List.of())
                .size();
    }

    private void assertUnavailable() {
        LegacyPortal portal = portal();
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> portal.usersOf(Set.of(id("contoso"))));
    }

    private LegacyPortal portal() {
        ScimOptions options = ScimOptionsSample.of(stub.url(), ScimOptionsSample.OWN_ADDRESS, Map.of());
        SystemClient client = SystemClient.of(
                LegacyPortal.SYSTEM,
                HttpOptions.to(stub.url()).within(Duration.ofSeconds(5)),
                Clock.systemUTC(),
                SystemMeters.NONE);
        return new ScimLegacyPortal(
                new ScimServer(options, client, Clock.systemUTC()),
                options,
                new InMemoryTakenChanges());
    }
}
