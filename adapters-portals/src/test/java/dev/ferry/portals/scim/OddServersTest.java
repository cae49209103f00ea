package dev.ferry.portals.scim;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.testkit.system.SystemTests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers do otherwise than one would think: the life of a user goes well all the same (R16). */
@Tag("landing")
class OddServersTest {
    private static final LegacyUser ANNA = owner("anna@contoso.example");
    private static final LegacyUser BO = contributor("bo@contoso.example");

    private PortalUnderTest tested;
    private ScimmyServer server;

    /** A way to be odd, and how settings say it where the server does not. */
    enum Odd {
        NO_PATCH("{\"noPatch\": true}", Map.of()),
        NO_FILTER("{\"noFilter\": true}", Map.of()),
        NO_FILTER_ON_EXTERNAL_ID("{\"refusedFilter\": \"externalId\"}", Map.of()),
        NO_FILTER_ON_USER_NAME("{\"refusedFilter\": \"userName\"}", Map.of()),
        NO_FILTER_OF_SEVERAL_PARTS("{\"refusedFilter\": \" or \"}", Map.of()),
        SMALL_PAGES("{\"pageSize\": 2}", Map.of()),
        ERRORS_OF_ANOTHER_SHAPE("{\"plainErrors\": true}", Map.of()),
        CONFLICTS_WITHOUT_A_TYPE("{\"nameless\": true}", Map.of()),
        HIDES_INACTIVE("{\"hidesInactive\": true}", Map.of("scim.hides-inactive", "true")),
        TEXT_BOOLEANS("{\"textBooleans\": true}", Map.of("scim.booleans", "text")),
        TEXT_BOOLEANS_WITHOUT_PATCH("{\"textBooleans\": true, \"noPatch\": true}", Map.of("scim.booleans", "text")),
        CAPITAL_OPERATIONS("{\"capitalOperations\": true}", Map.of("scim.operations", "capital")),
        PLAIN_JSON("{\"plainJson\": true}", Map.of("scim.media-type", "application/json"));

        private final String how;

        @SuppressWarnings("ImmutableEnumChecker") // Map.of is
        private final Map<String, String> setting;

        Odd(String how, Map<String, String> setting) {
            this.how = how;
            this.setting = setting;
        }
    }

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(ScimmyServer.WHAT, ScimmyServer.running());
    }

    @BeforeEach
    void open() {
        server = ScimmyServer.running().orElseThrow();
        tested = new PortalUnderTest(server);
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @ParameterizedTest
    @EnumSource
    void r16AUserIsMadeChangedDeactivatedAndDeleted(Odd odd) {
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        server.odd(odd.how);
        LegacyPortal portal = tested.portal(odd.setting);

        assertThat(told(portal, 1, new LegacyChange.UserStands(BO))).isEqualTo(new Answer.Taken());
        assertThat(users(portal)).containsExactlyInAnyOrder(ANNA, BO);
        LegacyUser now = new LegacyUser(BO.identity(), LegacyRole.OWNER, BO.displayName(), BO.language(), true);
        assertThat(told(portal, 2, new LegacyChange.UserStands(now))).isEqualTo(new Answer.Taken());
        assertThat(users(portal)).containsExactlyInAnyOrder(ANNA, now);
        assertThat(told(portal, 3, new LegacyChange.UserDeactivated("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(users(portal)).containsExactlyInAnyOrder(ANNA, inactive(now));
        assertThat(told(portal, 4, new LegacyChange.UserStands(now))).isEqualTo(new Answer.Taken());
        assertThat(users(portal)).containsExactlyInAnyOrder(ANNA, now);
        assertThat(told(portal, 5, new LegacyChange.UserDeleted("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(users(portal)).containsExactly(ANNA);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT_BOOLEANS", "CAPITAL_OPERATIONS", "PLAIN_JSON"})
    void whatNobodyCanTellOfAServerIsSetAsideUntilSettingsSayIt(Odd odd) {
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        server.odd(odd.how);

        assertThat(told(tested.portal(), 1, new LegacyChange.UserDeactivated("anna@contoso.example")))
                .isInstanceOf(Answer.TurnedDown.class);
    }

    @Test
    void r17AllPagesAreReadWhateverTheirSize() {
        List<LegacyUser> all = IntStream.range(0, 25)
                .mapToObj(number -> contributor("user-" + number + "@contoso.example"))
                .toList();
        server.open(Map.of(id("contoso"), all));
        server.odd("{\"pageSize\": 7}");

        assertThat(users(tested.portal())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void addressesWithSignsThatMeanSomethingElsewhereAreFound() {
        List<LegacyUser> all = List.of(
                contributor("{bo}%40+a&b=c?d#e/f'g|h@contoso.example"), contributor("bjørn.ærlig@blåbær.example"));
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        LegacyPortal portal = tested.portal();
        for (int number = 0; number < all.size(); number++) {
            told(portal, 1 + number * 3L, new LegacyChange.UserStands(all.get(number)));
            told(
                    portal,
                    2 + number * 3L,
                    new LegacyChange.UserDeactivated(all.get(number).identity().key()));
            told(portal, 3 + number * 3L, new LegacyChange.UserStands(all.get(number)));
        }

        assertThat(users(portal)).contains(ANNA).containsAll(all).hasSize(3);
    }

    static Answer told(LegacyPortal portal, long number, LegacyChange what) {
        return portal.apply(new NumberedChange(number, new Change(id("contoso"), what, NOON)));
    }

    private static List<LegacyUser> users(LegacyPortal portal) {
        return portal.usersOf(Set.of(id("contoso"))).getOrDefault(id("contoso"), List.of());
    }

    private static LegacyUser inactive(LegacyUser user) {
        return new LegacyUser(user.identity(), user.role(), user.displayName(), user.language(), false);
    }
}
