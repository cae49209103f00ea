package dev.ferry.portals.scim;

import static dev.ferry.portals.scim.OddServersTest.told;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.testkit.sync.InMemoryTakenChanges;
import dev.ferry.testkit.system.SystemTests;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server that ends and is started again: what was changed meanwhile is changed once (R16). */
@Tag("thorough")
class RestartTest {
    private static final LegacyUser ANNA = owner("anna@contoso.example");
    private static final LegacyUser BO = contributor("bo@contoso.example");
    private static final LegacyUser BO_AS_OWNER =
            new LegacyUser(BO.identity(), LegacyRole.OWNER, BO.displayName(), BO.language(), true);

    /** The life of a user, and who is there after each of its changes. */
    private static final List<LegacyChange> LIFE = List.of(
            new LegacyChange.UserStands(BO),
            new LegacyChange.UserStands(BO_AS_OWNER),
            new LegacyChange.UserDeactivated("bo@contoso.example"),
            new LegacyChange.UserDeleted("bo@contoso.example"));

    private static final List<List<LegacyUser>> AFTER = List.of(
            List.of(ANNA, BO),
            List.of(ANNA, BO_AS_OWNER),
            List.of(ANNA, new LegacyUser(BO.identity(), LegacyRole.OWNER, BO.displayName(), BO.language(), false)),
            List.of(ANNA));

    @TempDir
    private Path directory;

    private ScimmyServer server;
    private SystemClient client;
    private LegacyPortal portal;

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(ScimmyServer.WHAT, ScimmyServer.running());
    }

    @BeforeEach
    void open() {
        server = ScimmyServer.keeping(directory.resolve("users.json"));
        server.open(Map.of(id("contoso"), List.of(ANNA)));
        client = SystemClient.of(
                LegacyPortal.SYSTEM, HttpOptions.to(server.root()), Clock.systemUTC(), SystemMeters.NONE);
        ScimOptions options = server.options(server.root());
        portal = new ScimLegacyPortal(
                new ScimServer(
                        options,
                        client.with(server.tokens(client, server.root(), Clock.systemUTC())),
                        Clock.systemUTC()),
                options,
                new InMemoryTakenChanges());
    }

    @AfterEach
    void close() {
        client.close();
        server.kill();
    }

    @Test
    void r16WhatIsChangedWhileItIsAwayIsUnavailableAndTakenOnceWhenItIsBack() {
        for (int number = 1; number <= LIFE.size(); number++) {
            server.kill();
            assertUnavailable(number);
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(this::users);
            server.startAgain();

            assertTakenOnce(number);
        }
    }

    @Test
    void r16WhatItChangedBeforeItDiedWithoutAWordIsNotChangedTwice() {
        for (int number = 1; number <= LIFE.size(); number++) {
            server.odd("{\"diesBeforeItAnswers\": true}");
            assertUnavailable(number);
            server.startAgain();

            assertTakenOnce(number);
        }
    }

    private void assertUnavailable(int number) {
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> told(portal, number, LIFE.get(number - 1)));
    }

    private void assertTakenOnce(int number) {
        assertThat(told(portal, number, LIFE.get(number - 1))).isEqualTo(new Answer.Taken());
        assertThat(told(portal, number, LIFE.get(number - 1))).isEqualTo(new Answer.Taken());
        assertThat(users()).containsExactlyInAnyOrderElementsOf(AFTER.get(number - 1));
    }

    private List<LegacyUser> users() {
        return portal.usersOf(Set.of(id("contoso"))).getOrDefault(id("contoso"), List.of());
    }
}
