package dev.ferry.portals.scim;

import static dev.ferry.portals.scim.OddServersTest.told;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.system.SystemTests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom Ferry changes there: its own, and those of no owner; nobody else (R16). */
@Tag("landing")
class WhoseUserTest {
    private static final LegacyUser ANNA = owner("anna@contoso.example");
    private static final LegacyUser BO = contributor("bo@contoso.example");

    private PortalUnderTest tested;
    private ScimmyServer server;

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(ScimmyServer.WHAT, ScimmyServer.running());
    }

    @BeforeEach
    void open() {
        server = ScimmyServer.running().orElseThrow();
        tested = new PortalUnderTest(server);
        server.open(Map.of());
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @Test
    void r16OneWhomThePortalHadBeforeIsTakenOver() {
        server.openAsStrangers(Map.of(id("contoso"), List.of(ANNA, BO)));
        LegacyPortal portal = tested.portal();

        assertThat(portal.usersOf(Set.of(id("contoso"))).get(id("contoso"))).containsExactlyInAnyOrder(ANNA, BO);
        assertThat(told(portal, 1, new LegacyChange.UserDeactivated("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(user("bo@contoso.example").path("active").asBoolean()).isFalse();
        assertThat(told(portal, 2, new LegacyChange.UserStands(BO))).isEqualTo(new Answer.Taken());
        assertThat(user("bo@contoso.example").path("externalId").asText()).isEqualTo("contoso/bo@contoso.example");
        assertThat(server.usersOf("contoso")).hasSize(2);
    }

    @Test
    void r16OneWhoWasRenamedThereIsKnownByWhatFerryWrote() {
        openWith(BO, "robert@contoso.example", Optional.of("contoso/bo@contoso.example"));

        assertThat(told(tested.portal(), 1, new LegacyChange.UserDeactivated("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(user("robert@contoso.example").path("active").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"robert@contoso.example", "bo@contoso.example"})
    void r16OneWhoseExternalIdIsThereInOtherLettersIsFerrysOwn(String named) {
        openWith(BO, named, Optional.of("Contoso/BO@contoso.example"));
        LegacyPortal portal = tested.portal();

        assertThat(told(portal, 1, new LegacyChange.UserDeactivated("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(user(named).path("active").asBoolean()).isFalse();
        assertThat(told(portal, 2, new LegacyChange.UserStands(BO))).isEqualTo(new Answer.Taken());
        assertThat(server.usersOf("contoso")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "bo@contoso.example, BO@Contoso.example",
        "bo@contoso.example, old-bo",
        "bo@contoso.example, Bo (the old one)",
        "bo@xn--blbr-roah.example, bo@blåbær.example"
    })
    void r16WhomThePortalListsUnderAnotherNameChangesMeanToo(String key, String named) {
        LegacyUser bo = contributor(key);
        openWith(bo, named, Optional.empty());
        LegacyPortal portal = tested.portal(Map.of("scim.user-name", "{publisherId}/{key}"));

        assertThat(portal.usersOf(Set.of(id("contoso"))).get(id("contoso"))).containsExactly(bo);
        assertThat(told(portal, 1, new LegacyChange.UserDeactivated(key))).isEqualTo(new Answer.Taken());
        assertThat(user(named).path("active").asBoolean()).isFalse();
        assertThat(told(portal, 2, new LegacyChange.UserStands(bo))).isEqualTo(new Answer.Taken());
        assertThat(server.usersOf("contoso"))
                .singleElement()
                .satisfies(user -> assertThat(user.path("active").asBoolean()).isTrue());
        assertThat(told(portal, 3, new LegacyChange.UserDeleted(key))).isEqualTo(new Answer.Taken());
        assertThat(server.usersOf("contoso")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"old-bo", "bo@contoso.example"})
    void r16ARemovalThatWouldMissAnAddressInTheListFindsIt(String named) {
        openWith(BO, named, Optional.empty());
        server.odd("{\"findsNobody\": true}");

        assertThat(told(tested.portal(), 1, new LegacyChange.UserDeleted("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
        assertThat(server.usersOf("contoso")).isEmpty();
    }

    @Test
    void r16WhereAnotherOfThatAddressKeepsAccessARemovalIsSetAsideOnceFerrysOwnHasNone() {
        server.open(Map.of(id("contoso"), List.of(BO, ANNA)), (account, one) -> {
            var made = new UserMapping(server.options(tested.root())).made(account, one);
            if (one.equals(ANNA)) {
                made.getObjectNode().put("userName", "bo-admin").put("externalId", "hr-4711");
                made.getObjectNode().withArray("emails").removeAll().addObject().put("value", "bo@contoso.example");
            }
            return made;
        });
        LegacyPortal portal = tested.portal();

        assertThat(portal.usersOf(Set.of(id("contoso"))).get(id("contoso"))).containsExactly(BO);
        assertThat(told(portal, 1, new LegacyChange.UserStands(BO))).isEqualTo(new Answer.Taken());
        assertThat(told(portal, 2, new LegacyChange.UserDeactivated("bo@contoso.example")))
                .isInstanceOf(Answer.TurnedDown.class);
        assertThat(user("bo@contoso.example").path("active").asBoolean()).isFalse();
        assertThat(user("bo-admin").path("active").asBoolean()).isTrue();
    }

    @Test
    void r16OneWhomSomebodyElseKeepsThereIsSetAsideAndNeverTouched() {
        openWith(BO, "bo@contoso.example", Optional.of("hr-4711"));
        JsonNode before = user("bo@contoso.example");
        LegacyPortal portal = tested.portal();

        List.of(
                        new LegacyChange.UserStands(BO),
                        new LegacyChange.UserDeactivated("bo@contoso.example"),
                        new LegacyChange.UserDeleted("bo@contoso.example"))
                .forEach(change -> assertThat(told(portal, 1, change))
                        .isInstanceOfSatisfying(
                                Answer.TurnedDown.class,
                                answer -> assertThat(answer.reason())
                                        .contains("externalId")
                                        .doesNotContain("hr-4711")));
        assertThat(user("bo@contoso.example")).isEqualTo(before);
    }

    @Test
    void r16ANameThatIsTakenByNobodyWhoIsShownIsSetAside() {
        server.open(Map.of(
                id("contoso"),
                List.of(new LegacyUser(BO.identity(), BO.role(), Optional.empty(), Optional.empty(), false))));
        server.odd("{\"hidesInactive\": true}");

        assertThat(told(tested.portal(), 1, new LegacyChange.UserStands(BO))).isInstanceOf(Answer.TurnedDown.class);
        assertThat(server.usersOf("contoso")).hasSize(1);
    }

    @Test
    void r16RolesThatFerryDoesNotKnowStayWhileItsOwnIsRight() {
        server.open(Map.of(id("contoso"), List.of(BO)), (account, user) -> {
            var made = new UserMapping(server.options(tested.root())).made(account, user);
            made.getObjectNode().withArray("roles").addObject().put("value", "billing");
            return made;
        });
        told(tested.portal(), 1, new LegacyChange.UserStands(BO));

        assertThat(user("bo@contoso.example").path("roles").findValuesAsText("value"))
                .containsExactlyInAnyOrder("contributor", "billing");
    }

    @Test
    void r16OneWhoIsGoneAlreadyIsDeleted() {
        server.open(Map.of(id("contoso"), List.of(ANNA)));

        assertThat(told(tested.portal(), 1, new LegacyChange.UserDeleted("bo@contoso.example")))
                .isEqualTo(new Answer.Taken());
    }

    @Test
    void r16OfAnAccountThatIsNotThereAChangeIsSetAside() {
        server.open(Map.of(id("fabrikam"), List.of(ANNA)));

        assertThat(told(tested.portal(), 1, new LegacyChange.UserDeleted("anna@contoso.example")))
                .isEqualTo(new Answer.TurnedDown("404: no such account"));
    }

    @Test
    void r16SettingsForWhichThereIsNoPlaceArePassedOverWhereThatIsSet() {
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        LegacyPortal portal = tested.portal(Map.of("scim.account-settings", "pass-over"));
        LegacyChange settings = new LegacyChange.SettingsStand(
                "Contoso", new CompanyProfile(Optional.empty(), Optional.empty()), new MpnId("1234567"));

        assertThat(told(portal, 1, settings)).isEqualTo(new Answer.Taken());
    }

    private void openWith(LegacyUser user, String userName, Optional<String> externalId) {
        server.open(Map.of(id("contoso"), List.of(user)), (account, one) -> {
            var made = new UserMapping(server.options(tested.root())).made(account, one);
            made.getObjectNode().put("userName", userName).remove("externalId");
            externalId.ifPresent(made::setExternalId);
            return made;
        });
    }

    private JsonNode user(String userName) {
        return server.usersOf("contoso").stream()
                .filter(user -> user.path("userName").asText().equals(userName))
                .findFirst()
                .orElseThrow();
    }
}
