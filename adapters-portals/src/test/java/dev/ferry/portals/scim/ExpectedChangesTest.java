package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyChange.UserDeactivated;
import dev.ferry.domain.sync.LegacyChange.UserDeleted;
import dev.ferry.domain.sync.LegacyChange.UserStands;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that come one behind the other: users are looked up together, and each is found as they stand (R16). */
class ExpectedChangesTest {
    private static final String BO = "bo@contoso.example";

    private final StubbedUsers users = new StubbedUsers();
    private int refusesLongerThan = Integer.MAX_VALUE;
    private int refusesWith = 400;
    private final StubbedPortal stub = StubbedPortal.of(
            request -> request.uri().toString().length() > refusesLongerThan ? refusal() : users.answer(request));

    @AfterEach
    void close() {
        stub.close();
    }

    private StubResponse refusal() {
        return refusesWith == 400
                ? StubbedPortal.refusal(400)
                : StubResponse.of(refusesWith, "text/html", "<html>too long</html>");
    }

    @Test
    void newUsersAreLookedUpTogetherMoreOfThemEachTime() {
        List<LegacyUser> all = many(35);

        tell(all.stream().map(UserStands::new));
        assertThat(stub.asked("GET").stream().filter(ExpectedChangesTest::isSearch))
                .as("fewer than by name and by address for each")
                .hasSizeLessThan(70);
        assertThat(users.all()).hasSize(35);
    }

    @Test
    void eachChangeOfOneUserFindsThemAsTheOneBeforeLeftThem() {
        users.put(BO, "contoso/" + BO, BO);
        LegacyUser bo = contributor(BO);
        List<LegacyUser> others = many(3);

        tell(Stream.concat(
                Stream.of(new UserDeactivated(BO), new UserStands(bo), new UserDeleted(BO), new UserStands(bo)),
                others.stream().map(UserStands::new)));
        assertThat(users.all()).hasSize(4);
        assertThat(users.named(BO).path("id").asText()).as("made anew").isNotEqualTo("1");
        assertThat(users.named(BO).path("active").asBoolean()).isTrue();
    }

    @Test
    void oneWhoIsKnownByTheirAddressAloneIsTakenOver() {
        ObjectNode robert = users.put("robert", "", BO);

        tell(Stream.of(new UserStands(contributor(BO)), new UserStands(contributor("cy@contoso.example"))));
        assertThat(robert.path("externalId").asText()).isEqualTo("contoso/" + BO);
        assertThat(users.all()).hasSize(2);
    }

    @Test
    void aRemovalFindsAllWhoAreKnownByThatKey() {
        users.put(BO, "contoso/" + BO, BO);
        users.put("bo-admin", "hr-4711", BO);
        LegacyPortal portal = stub.portal(Map.of());
        List<NumberedChange> changes =
                numbered(Stream.of(new UserStands(contributor("cy@contoso.example")), new UserDeactivated(BO)));
        LegacyPortal told = portal.expecting(changes);

        assertThat(told.apply(changes.getFirst())).isEqualTo(new Answer.Taken());
        assertThat(told.apply(changes.getLast())).isInstanceOf(Answer.TurnedDown.class);
        assertThat(users.named(BO).path("active").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 414, 500})
    void aServerThatBearsNoLongFilterIsAskedForOneByOne(int status) {
        refusesLongerThan = 400;
        refusesWith = status;

        tell(many(20).stream().map(UserStands::new));
        assertThat(users.all()).hasSize(20);
        assertThat(stub.asked("GET").stream()
                        .filter(request -> request.uri().toString().length() > refusesLongerThan))
                .as("tried once")
                .hasSize(1);
    }

    @Test
    void afterAListWasReadNobodyIsLookedUpWhoIsNotInIt() {
        fill(300);
        LegacyPortal portal = stub.portal(Map.of());
        portal.usersOf(Set.of(id("contoso")));
        int before = stub.asked("GET").size();

        tell(
                portal,
                IntStream.range(0, 20)
                        .mapToObj(number -> new UserStands(contributor("new-" + number + "@contoso.example"))));
        assertThat(stub.asked("GET")).hasSize(before);
        assertThat(users.all()).hasSize(320);
    }

    @Test
    void oneWhoCameSinceTheListWasReadIsFoundByTheirName() {
        fill(300);
        LegacyPortal portal = stub.portal(Map.of());
        portal.usersOf(Set.of(id("contoso")));
        ObjectNode bo = users.put(BO, "", BO);

        tell(portal, Stream.of(new UserStands(contributor(BO))));
        assertThat(bo.path("externalId").asText()).isEqualTo("contoso/" + BO);
        assertThat(users.all()).hasSize(301);
    }

    @Test
    void aRemovalOfOneWhoCameSinceTheListWasReadIsMade() {
        fill(300);
        LegacyPortal portal = stub.portal(Map.of());
        portal.usersOf(Set.of(id("contoso")));
        users.put(BO, "contoso/" + BO, BO);

        tell(portal, Stream.of(new UserDeleted(BO)));
        assertThat(users.all()).hasSize(300);
    }

    private void fill(int count) {
        many(count)
                .forEach(user -> users.put(
                        user.identity().key(),
                        "contoso/" + user.identity().key(),
                        user.identity().key()));
    }

    private void tell(Stream<LegacyChange> changes) {
        tell(stub.portal(Map.of()), changes);
    }

    private static void tell(LegacyPortal portal, Stream<? extends LegacyChange> changes) {
        List<NumberedChange> all = numbered(changes);
        LegacyPortal told = portal.expecting(all);
        all.forEach(
                change -> assertThat(told.apply(change)).as(change.toString()).isEqualTo(new Answer.Taken()));
    }

    private static List<NumberedChange> numbered(Stream<? extends LegacyChange> changes) {
        List<NumberedChange> all = new ArrayList<>();
        changes.forEach(what -> all.add(new NumberedChange(all.size() + 1L, new Change(id("contoso"), what, NOON))));
        return all;
    }

    private static List<LegacyUser> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> contributor("user-" + number + "@contoso.example"))
                .toList();
    }

    private static boolean isSearch(StubRequest request) {
        return request.path().endsWith("/Users");
    }
}
