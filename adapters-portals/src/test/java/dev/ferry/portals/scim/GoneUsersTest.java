package dev.ferry.portals.scim;

import static dev.ferry.portals.scim.OddServersTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who is gone already is known by a filter, as the whole list takes longer than a removal may; but never by a filter
 * that misses people whom the list shows (R16, R17).
 */
class GoneUsersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;
    private static final Pattern EQUAL = Pattern.compile("([A-Za-z.]+) eq \"([^\"]+)\"");

    private final List<ObjectNode> users = new ArrayList<>();
    private Filters filters = Filters.AS_SCIM_HAS_IT;
    private final StubbedPortal stub = StubbedPortal.of(this::answer);

    /** How a server compares. */
    enum Filters {
        /** Names and addresses without case. */
        AS_SCIM_HAS_IT(name -> true, name -> true),
        /** Addresses with case, all of which are kept in small letters, as in Keycloak. */
        NAMES_WITHOUT_CASE(name -> true, name -> name.equals("userName")),
        ALL_WITH_CASE(name -> true, name -> false),
        NO_ADDRESSES(name -> !name.equals("emails.value"), name -> true),
        NO_NAMES(name -> name.equals("emails.value"), name -> true),
        NOTHING(name -> false, name -> true);

        @SuppressWarnings("ImmutableEnumChecker") // without state
        private final Predicate<String> finds;

        @SuppressWarnings("ImmutableEnumChecker") // without state
        private final Predicate<String> withoutCase;

        Filters(Predicate<String> finds, Predicate<String> withoutCase) {
            this.finds = finds;
            this.withoutCase = withoutCase;
        }
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"AS_SCIM_HAS_IT", "NAMES_WITHOUT_CASE"})
    void r16OneWhoIsGoneAmongThousandsIsGoneByFilters(Filters good) {
        filters = good;
        ferryMade(1_000, UnaryOperator.identity());
        LegacyPortal portal = stub.portal(Map.of());

        assertThat(told(portal, 1, new LegacyChange.UserDeactivated("gone@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(unfiltered()).as("a few users, to try the filters with").isEqualTo(1);
        int before = asked();
        assertThat(told(portal, 2, new LegacyChange.UserDeleted("gone@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(asked() - before).as("by name and by address").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL_WITH_CASE", "NO_ADDRESSES", "NO_NAMES", "NOTHING"})
    void r16WhomFiltersMissAndTheListShowsIsRemovedAllTheSame(Filters bad) {
        filters = bad;
        ferryMade(1_000, UnaryOperator.identity());
        users.add(user("4711", bad == Filters.NO_ADDRESSES ? "old-bo" : "BO@Contoso.example", "BO@Contoso.example"));

        assertThat(told(stub.portal(Map.of()), 1, new LegacyChange.UserDeleted("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(stub.asked("DELETE")).extracting(StubRequest::path).containsExactly("contoso/Users/4711");
    }

    @Test
    void r16WhereAddressesAreListedInCapitalsFiltersMustFindThemInSmallLetters() {
        filters = Filters.NAMES_WITHOUT_CASE;
        ferryMade(1_000, address -> address.replace("user", "User"));
        users.add(user("4711", "old-bo", "Bo@contoso.example"));

        assertThat(told(stub.portal(Map.of()), 1, new LegacyChange.UserDeleted("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(stub.asked("DELETE")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bjørn@contoso.example", "bo@xn--blbr-roah.example"})
    void r16OfLettersThatHaveMoreFormsThanTwoTheListIsReadItself(String key) {
        ferryMade(200, UnaryOperator.identity());

        assertThat(told(stub.portal(Map.of()), 1, new LegacyChange.UserDeleted(key)))
                .isEqualTo(new Answer.Taken());
        assertThat(unfiltered()).isEqualTo(2);
    }

    @Test
    void r16AShortListIsReadItself() {
        ferryMade(3, UnaryOperator.identity());
        LegacyPortal portal = stub.portal(Map.of());

        told(portal, 1, new LegacyChange.UserDeleted("gone@contoso.example"));
        int before = unfiltered();
        told(portal, 2, new LegacyChange.UserDeleted("gone@contoso.example"));
        assertThat(unfiltered()).isGreaterThan(before);
    }

    private void ferryMade(int count, UnaryOperator<String> written) {
        for (int number = 0; number < count; number++) {
            String address = "user-" + number + "@contoso.example";
            users.add(user(Integer.toString(number), address, written.apply(address))
                    .put("externalId", "contoso/" + address));
        }
    }

    private static ObjectNode user(String id, String name, String address) {
        ObjectNode user = JSON.createObjectNode().put("id", id).put("userName", name);
        user.putArray("emails").addObject().put("value", address);
        return user;
    }

    private int asked() {
        return stub.asked("GET").size();
    }

    private int unfiltered() {
        return Math.toIntExact(stub.asked("GET").stream()
                .filter(request -> request.path().endsWith("/Users")
                        && parameter(request, "filter", "").isEmpty())
                .count());
    }

    private StubResponse answer(StubRequest request) {
        if (!request.method().equals("GET")) {
            return StubResponse.empty(204);
        }
        String filter = parameter(request, "filter", "");
        List<ObjectNode> found = users.stream()
                .filter(user -> filter.isEmpty() || isFound(filter, user))
                .toList();
        int start = Integer.parseInt(parameter(request, "startIndex", "1"));
        int count = Integer.parseInt(parameter(request, "count", Integer.toString(PAGE)));
        ObjectNode list = JSON.createObjectNode().put("totalResults", found.size());
        list.putArray("Resources")
                .addAll(found.stream().skip(start - 1L).limit(count).toList());
        return StubResponse.json(list.toString());
    }

    private boolean isFound(String filter, ObjectNode user) {
        return EQUAL.matcher(filter).results().anyMatch(part -> isFound(part, user));
    }

    private boolean isFound(MatchResult part, ObjectNode user) {
        String name = part.group(1);
        String value = name.equals("emails.value")
                ? user.at("/emails/0/value").asText()
                : user.path(name).asText();
        boolean withoutCase = !name.equals("externalId") && filters.withoutCase.test(name);
        return filters.finds.test(name)
                && (withoutCase ? value.equalsIgnoreCase(part.group(2)) : value.equals(part.group(2)));
    }

    private static String parameter(StubRequest request, String name, String standard) {
        return Arrays.stream(String.valueOf(request.uri().getRawQuery()).split("&", -1))
                .map(Pattern.compile(name + "=(.*)")::matcher)
                .filter(Matcher::matches)
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(standard);
    }
}
