package dev.ferry.rest.api.sync;

import static dev.ferry.rest.MovedCompany.USERS;
import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.sync.Settled.Failure;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sync-back by HTTP alone (R16, R17). */
class SyncBackTest {
    private static final String COMPARISON = "/accounts/contoso/sync-back/comparison";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    /** Somebody was added, and the legacy portal would not hear of it. */
    private static MovedCompany withOneSetAside(TestServer server) throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        contoso.owner().post(USERS, "{\"email\":\"bo@contoso.example\"}");
        SyncQueue queue = server.stores().syncQueue();
        ClaimedRun run = queue.claim(1, 10, Samples.NOON, Duration.ofMinutes(1)).getFirst();
        queue.settle(List.of(new Settled(run, 0, Optional.of(new Failure.SetAside("no such group")))), Samples.NOON);
        return contoso;
    }

    @Test
    void operatorsSeeWhatIsSetAsideAndHaveItTriedAgain() throws IOException, InterruptedException {
        MovedCompany contoso = withOneSetAside(server);
        Person operator = contoso.companies().operator();

        JsonNode all = body(operator.get("/sync-back"), 200);
        assertThat(all.get("setAside").asInt()).isEqualTo(1);
        JsonNode change = all.get("changes").get(0);
        assertThat(change.get("publisherId").asText()).isEqualTo("contoso");
        assertThat(change.get("change").asText()).isEqualTo("user-stands");
        assertThat(change.get("user").asText()).isEqualTo("bo@contoso.example");
        assertThat(change.get("reason").asText()).isEqualTo("no such group");
        JsonNode own = body(contoso.owner().get("/accounts/contoso/sync-back"), 200);
        assertThat(own.get("setAside").asInt()).isEqualTo(1);
        assertThat(own.get("changes").get(0).get("reason").isNull()).isTrue();

        problem(operator.post("/sync-back/retry", "{\"publisherId\":\"/\"}"), 400, "bad-request");
        problem(operator.post("/sync-back/retry", "{\"publisherId\":\"contso\"}"), 404, "account-not-found");
        assertThat(body(operator.post("/sync-back/retry", "{}"), 200)
                        .get("changes")
                        .asInt())
                .isEqualTo(1);
        assertThat(body(operator.get("/sync-back"), 200).get("pending").asInt()).isEqualTo(1);
    }

    @Test
    void anOperatorGivesUpWhatThePortalWillNeverTake() throws IOException, InterruptedException {
        MovedCompany contoso = withOneSetAside(server);
        Person operator = contoso.companies().operator();
        contoso.owner().post(USERS, "{\"email\":\"cy@contoso.example\"}");
        String drop = "/accounts/contoso/sync-back/drop";
        long number = body(operator.get("/accounts/contoso/sync-back"), 200)
                .at("/changes/0/number")
                .asLong();
        String order = "{\"number\":" + number + "}";

        problem(operator.post(drop, "{}"), 400, "bad-request");
        problem(operator.post(drop, "{\"number\":" + number + ".9}"), 400, "bad-request");
        problem(operator.post("/accounts/contoso/sync-back/repair", "{\"removals\":-1}"), 400, "bad-request");
        problem(operator.post(drop, "{\"number\":" + (number + 1) + "}"), 409, "not-set-aside");
        problem(operator.post("/accounts/nobody/sync-back/drop", order), 404, "account-not-found");
        problem(contoso.owner().post(drop, order), 403, "operator-only");
        assertThat(body(operator.post(drop, order), 200).get("change").asText()).isEqualTo("user-stands");
        problem(operator.post(drop, order), 409, "not-set-aside");

        JsonNode left = body(operator.get("/accounts/contoso/sync-back"), 200);
        assertThat(left.get("setAside").asInt()).isZero();
        assertThat(left.get("changes"))
                .extracting(change -> change.get("user").asText())
                .containsExactly("cy@contoso.example");
    }

    @Test
    void theSidesAreComparedByUserAndMendedFromOurs() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        server.stores().legacyPortal().drop(Samples.id("contoso"), "developer@contoso.example");
        server.stores().legacyPortal().put(Samples.id("contoso"), Samples.owner("mallory@contoso.example"));
        Person operator = contoso.companies().operator();

        JsonNode compared = body(contoso.owner().post(COMPARISON, ""), 200);

        assertThat(compared.get("answered").asBoolean()).isTrue();
        assertThat(compared.get("underWay").asBoolean()).isFalse();
        assertThat(compared.get("differing").asInt()).isEqualTo(2);
        assertThat(compared.get("users"))
                .extracting(user -> user.get("email").asText() + " "
                        + user.get("difference").asText())
                .containsExactly(
                        "developer@contoso.example missing-there",
                        "mallory@contoso.example missing-here",
                        "manager@contoso.example null",
                        "owner@contoso.example null",
                        "pia@mail.example null");
        JsonNode here = compared.at("/users/0/here");
        assertThat(here.get("role").asText()).isEqualTo("developer");
        assertThat(here.get("state").asText()).isEqualTo("active");
        assertThat(here.get("legacyRole").asText()).isEqualTo("contributor");
        assertThat(contoso.owner()
                        .get(USERS + "/" + here.get("userId").asText())
                        .body())
                .contains("developer@contoso.example");
        assertThat(compared.at("/users/0/there").isNull()).isTrue();
        assertThat(compared.at("/users/1/here").isNull()).isTrue();
        assertThat(compared.at("/users/1/there/legacyRole").asText()).isEqualTo("owner");
        assertThat(compared.at("/users/1/there/active").asBoolean()).isTrue();
        assertThat(compared.at("/users/4/here/role").isNull()).as("unmapped").isTrue();
        String repair = "/accounts/contoso/sync-back/repair";
        problem(contoso.owner().post(repair, "{}"), 403, "operator-only");
        JsonNode planned = body(operator.post(repair, "{\"dryRun\":true}"), 200);
        assertThat(planned.get("changes").asInt()).isEqualTo(2);
        assertThat(planned.get("removals").asInt()).isEqualTo(1);
        assertThat(body(operator.get("/sync-back"), 200).get("pending").asInt()).isZero();
        assertThat(body(operator.post(repair, "{}"), 200).get("changes").asInt())
                .isEqualTo(2);
        assertThat(body(operator.post(COMPARISON, ""), 200).get("underWay").asBoolean())
                .isTrue();
    }

    @Test
    void moreRemovalsThanTheSetShareAreAskedFor() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        for (int i = 0; i < 4; i++) {
            server.stores()
                    .legacyPortal()
                    .put(Samples.id("contoso"), Samples.contributor("m" + i + "@contoso.example"));
        }
        Person operator = contoso.companies().operator();
        String repair = "/accounts/contoso/sync-back/repair";

        JsonNode problem = problem(operator.post(repair, "{}"), 409, "too-many-removals");

        assertThat(problem.get("removals").asInt()).isEqualTo(4);
        problem(operator.post(repair, "{\"removals\":3}"), 409, "too-many-removals");
        assertThat(body(operator.post(repair, "{\"removals\":4}"), 200)
                        .get("changes")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void aPortalThatCannotBeAskedIsNeverTakenForAnEmptyOne() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        server.stores().legacyPortal().goDown();

        problem(contoso.owner().post(COMPARISON, ""), 503, "unavailable");
    }

    @Test
    void aDeveloperIsNotToldHowThePortalsDiffer() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);

        problem(contoso.developer().get("/accounts/contoso/sync-back"), 403, "owner-only");
        problem(contoso.developer().post(COMPARISON, ""), 403, "owner-only");
        assertThat(contoso.manager().post(COMPARISON, "").statusCode()).isEqualTo(200);
    }
}
