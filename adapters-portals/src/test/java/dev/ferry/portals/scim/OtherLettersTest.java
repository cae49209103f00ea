package dev.ferry.portals.scim;

import static dev.ferry.portals.scim.OddServersTest.told;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@code externalId} that a server gives back in other letters, though it has a case (RFC 7643, section 3.1). */
class OtherLettersTest {
    private static final String BO = "bo@contoso.example";

    private final StubbedUsers users = new StubbedUsers();
    private final StubbedPortal stub = StubbedPortal.of(users::answer);
    private final LegacyPortal portal = stub.portal(Map.of());

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTOSO/BO@CONTOSO.EXAMPLE", "Contoso/Bo@contoso.example"})
    void r16WhatFerryWroteIsItsOwnInOtherLettersToo(String written) {
        ObjectNode bo = users.put("robert", written, "robert@elsewhere.example");

        assertThat(portal.usersOf(Set.of(id("contoso"))).get(id("contoso")))
                .extracting(user -> user.identity().key())
                .containsExactly(BO);
        assertThat(told(portal, 1, new LegacyChange.UserDeactivated(BO))).isEqualTo(new Answer.Taken());
        assertThat(bo.path("active").asBoolean()).isFalse();
        assertThat(told(portal, 2, new LegacyChange.UserStands(contributor(BO))))
                .isEqualTo(new Answer.Taken());
        assertThat(bo.path("active").asBoolean()).isTrue();
        assertThat(bo.path("externalId").asText()).as("not written anew").isEqualTo(written);
        assertThat(told(portal, 3, new LegacyChange.UserDeleted(BO))).isEqualTo(new Answer.Taken());
        assertThat(users.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contosO/cy@contoso.example", "contoso2/bo@contoso.example", "bo@contoso.example"})
    void r16WhatNamesSomebodyElseIsAnothersInWhateverLetters(String written) {
        ObjectNode bo = users.put(BO, written, "");

        Answer answer = told(portal, 1, new LegacyChange.UserStands(contributor(BO)));
        assertThat(answer).isInstanceOf(Answer.TurnedDown.class);
        assertThat(bo.path("externalId").asText()).isEqualTo(written);
    }
}
