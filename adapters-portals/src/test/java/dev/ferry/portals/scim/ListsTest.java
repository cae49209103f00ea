package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
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

    private IntFunction<String> pages = _ -> "";
    private final StubbedPortal stub = StubbedPortal.of(request -> StubResponse.json(pages.apply(start(request))));

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
    void aListThatShrinksWhileItIsReadIsNotWhole() {
        int[] asked = {0};
        pages(start -> asked[0]++ % 2 == 0 ? page(4, start, 2) : page(2, start, 0));

        assertUnavailable();
    }

    @Test
    void whatSaysAnotherNumberOnEachPageIsReadASecondTime() {
        int[] asked = {0};
        pages(start -> asked[0]++ < 2 ? page(5 - asked[0], start, 2) : page(3, start, Math.min(2, 4 - start)));

        assertThat(count()).isEqualTo(3);
    }

    @Test
    void nobodyIsWhatTwoReadingsSay() {
        int[] asked = {0};
        pages(start -> asked[0]++ == 0 ? page(0, start, 0) : page(2, start, 2));

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whereTwoReadingsSayNobodyThereIsNobody() {
        pages(start -> page(0, start, 0));

        assertThat(count()).isZero();
    }

    @Test
    void whoeverHasAnIdThatLeadsElsewhereIsListedAndNeverAskedForByIt() {
        pages(_ -> listOf("{\"id\": \"../../other\", \"userName\": \"a@contoso.example\"}"));

        assertThat(users()).extracting(user -> user.identity().key()).containsExactly("a@contoso.example");
        LegacyPortal portal = stub.portal(Map.of());
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> OddServersTest.told(portal, 1, new LegacyChange.UserDeleted("a@contoso.example")));
        assertThat(stub.asked("DELETE")).isEmpty();
    }

    @Test
    void aUserByWhomNobodyCanBeMeantKeepsNobodyElseFromBeingCompared() {
        pages(_ -> listOf("{\"id\": \"1\", \"userName\": \"?!\"}", "{}", user("2", "b@contoso.example", "")));

        assertThat(users()).extracting(user -> user.identity().key()).containsExactly("b@contoso.example");
    }

    @Test
    void ofTwoWhoAreKnownByOneKeyFerrysOwnIsListed() {
        pages(_ -> listOf(
                user("1", "b@contoso.example", "\"externalId\": \"hr-4711\", \"active\": false"),
                user("2", "robert", "\"externalId\": \"contoso/b@contoso.example\"")));

        assertThat(users()).singleElement().satisfies(user -> {
            assertThat(user.identity().key()).isEqualTo("b@contoso.example");
            assertThat(user.active()).isTrue();
        });
    }

    private static String user(String id, String name, String more) {
        return "{\"id\": \"" + id + "\", \"userName\": \"" + name + "\"" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private static String listOf(String... users) {
        return StubbedPortal.users(users).body();
    }

    private void pages(IntFunction<String> all) {
        pages = all;
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
        return users().size();
    }

    private List<LegacyUser> users() {
        return stub.portal(Map.of()).usersOf(Set.of(id("contoso"))).getOrDefault(id("contoso"), List.of());
    }

    private void assertUnavailable() {
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(this::users);
    }
}
