package dev.ferry.rest.api.user;

import static dev.ferry.rest.MovedCompany.USERS;
import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.api.description.Described;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's data by HTTP alone: handed out, and erased. */
class PeopleTest {
    private static final String EXPORT = "/people/export";
    private static final String ERASE = "/people/erase";
    private static final String DEVELOPER = "{\"email\":\"Developer@Contoso.example\"}";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    @Test
    void allThatIsKeptIsHandedOutPageByPage() throws IOException, InterruptedException {
        Person operator = MovedCompany.on(server).companies().operator();
        List<JsonNode> all = new ArrayList<>();
        HttpResponse<String> page = operator.post(EXPORT + "?limit=1", DEVELOPER);
        while (page.headers().firstValue("Link").isPresent()) {
            assertThat(page.headers().firstValue("Link").orElseThrow()).doesNotContainIgnoringCase("developer");
            body(page, 200).get("items").forEach(all::add);
            String cursor = body(page, 200).get("cursor").asText();
            page = operator.post(EXPORT + "?limit=1&cursor=" + cursor, DEVELOPER);
        }
        body(page, 200).get("items").forEach(all::add);

        assertThat(all)
                .isNotEmpty()
                .isEqualTo(List.copyOf(body(operator.post(EXPORT, DEVELOPER), 200)
                        .get("items")
                        .valueStream()
                        .toList()));
        assertThat(all.getFirst().get("kind").asText()).isEqualTo("user");
        assertThat(all.getFirst().get("publisherId").asText()).isEqualTo("contoso");
        assertThat(all.getFirst().get("facts").get("email").asText()).isEqualTo("developer@contoso.example");
    }

    @Test
    void whoIsErasedHasNoAccessAndIsFoundNowhere() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        Person operator = contoso.companies().operator();
        Person developer = contoso.developer();

        JsonNode erased = body(operator.post(ERASE, DEVELOPER), 200);

        assertThat(erased.get("accounts").get(0).asText()).isEqualTo("contoso");
        assertThat(erased.get("pseudonym").asText()).endsWith("@erased.invalid");
        problem(developer.get("/accounts/contoso"), 401, "not-signed-in");
        problem(contoso.developer().get("/accounts/contoso"), 404, "account-not-found");
        assertThat(contoso.owner().get(USERS).body()).doesNotContain("developer@");
        assertThat(operator.get("/accounts/contoso/history").body()).doesNotContain("developer@");
        assertThat(body(operator.get("/accounts/contoso/sync-back"), 200)
                        .get("scheduled")
                        .asInt())
                .isZero();
        assertThat(server.stores().mailQueue().claim(100, Samples.NOON, Duration.ofDays(1)))
                .map(ClaimedMail::mail)
                .noneMatch(mail -> mail.to().equals(Samples.email("developer@contoso.example")));
    }

    @Test
    void ofWhomNothingIsKeptNothingIsErased() throws IOException, InterruptedException {
        Person operator = MovedCompany.on(server).companies().operator();
        String nobody = "{\"email\":\"nobody@contoso.example\"}";

        JsonNode erased = body(operator.post(ERASE, nobody), 200);

        assertThat(erased.get("pseudonym").isNull()).isTrue();
        assertThat(erased.get("accounts")).isEmpty();
        assertThat(erased.get("things").asInt()).isZero();
    }

    @Test
    void theLastOwnerStaysUntilThereIsAnother() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        Person operator = contoso.companies().operator();
        String owner = "{\"email\":\"owner@contoso.example\"}";

        JsonNode refused = problem(operator.post(ERASE, owner), 409, "last-owner");
        assertThat(refused.get("publisherId").asText()).isEqualTo("contoso");
        assertThat(refused.get("publisherIds")).hasSize(1);
        assertThat(refused.get("detail").asText()).contains("Name a successor");
        assertThat(refused.get("errors").get(0).get("pointer").asText()).isEqualTo("#/successor");
        body(contoso.owner().post(USERS, "{\"email\":\"next@contoso.example\",\"role\":\"owner\"}"), 201);

        assertThat(body(operator.post(ERASE, owner), 200).get("accounts")).hasSize(1);
    }

    @Test
    void whoeverSucceedsTheLastOwnerIsOneInTheirPlace() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        Person operator = contoso.companies().operator();
        String order = "{\"email\":\"owner@contoso.example\",\"successor\":\"Next@contoso.example\",\"dryRun\":%s}";

        JsonNode dry = body(operator.post(ERASE, order.formatted(true)), 200);
        assertThat(dry.get("pseudonym").isNull()).isTrue();
        assertThat(body(contoso.owner().get(USERS), 200).toString()).doesNotContain("next@");
        JsonNode erased = body(operator.post(ERASE, order.formatted(false)), 200);

        assertThat(erased.get("handedOver").get(0).asText()).isEqualTo("contoso");
        assertThat(erased.get("handedOver")).isEqualTo(dry.get("handedOver"));
        assertThat(erased.get("withoutOwner")).isEmpty();
        problem(contoso.owner().get(USERS), 404, "account-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "next@mail.example", "owner@contoso.example"})
    void whoCannotSucceedIsToldWhere(String successor) throws IOException, InterruptedException {
        Person operator = MovedCompany.on(server).companies().operator();
        String order = "{\"email\":\"owner@contoso.example\",\"successor\":\"%s\"}".formatted(successor);

        JsonNode refused = problem(
                operator.post(ERASE, order), 422, successor.contains("@") ? "successor-unfit" : "malformed-email");
        assertThat(refused.get("errors").get(0).get("pointer").asText()).isEqualTo("#/successor");
    }

    @Test
    void whoIsGivenTheAddressLaterInheritsNothing() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);
        Person before = contoso.developer();
        body(contoso.companies().operator().post(ERASE, DEVELOPER), 200);

        JsonNode another = body(
                contoso.owner().post(USERS, "{\"email\":\"developer@contoso.example\",\"role\":\"marketer\"}"), 201);

        assertThat(another.get("userId").asText()).isEqualTo("u5");
        assertThat(another.get("displayName").isNull()).isTrue();
        assertThat(another.get("role").asText()).isEqualTo("marketer");
        problem(before.get("/accounts/contoso"), 401, "not-signed-in");
        body(contoso.developer().get("/accounts/contoso"), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, ERASE})
    void neitherQuestionNorAnswerIsKeptUnderAKey(String route) throws IOException, InterruptedException {
        Person operator = MovedCompany.on(server).companies().operator();

        assertThat(operator.post(route, DEVELOPER, "Idempotency-Key", "k1").statusCode())
                .isEqualTo(200);
        assertThat(operator.post(route, "{\"email\":\"nobody@contoso.example\"}", "Idempotency-Key", "k1")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPORT, ERASE})
    void whatIsNoAddressIsToldWhere(String route) throws IOException, InterruptedException {
        Person operator = MovedCompany.on(server).companies().operator();

        assertThat(problem(operator.post(route, "{\"email\":\"nobody\"}"), 422, "malformed-email")
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asText())
                .isEqualTo("#/email");
    }

    @Test
    void theAddressStandsInNoPathAndNoQuery() throws IOException, InterruptedException {
        JsonNode paths = Described.by(server).api().get("paths");

        assertThat(paths.properties())
                .filteredOn(path -> path.getKey().contains("/people"))
                .hasSize(2)
                .allSatisfy(path -> {
                    assertThat(path.getKey()).doesNotContain("{");
                    assertThat(path.getValue().get("post").get("parameters"))
                            .extracting(parameter -> parameter.get("name").asText())
                            .isSubsetOf("Accept-Language", "limit", "cursor");
                });
    }
}
