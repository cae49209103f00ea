package dev.ferry.rest.api.migration;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.nobody;
import static dev.ferry.rest.Person.problem;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The owner's way by HTTP alone (R2–R13). */
class GuidedMigrationTest {
    private static final String WAY = "/accounts/contoso/migration";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies = new Companies(server);

    @Test
    void anOwnerSignsInByCodeAndOutAgain() throws IOException, InterruptedException {
        Person stranger = nobody(server);
        String address = "owner@contoso.example";

        assertThat(stranger.post("/sign-in", "{\"email\":\"" + address + "\"}").statusCode())
                .isEqualTo(202);
        problem(stranger.post("/sign-in/token", typed(address, "12345")), 422, "malformed-code");
        problem(stranger.post("/sign-in/token", typed(address, "000000")), 422, "wrong-code");
        JsonNode token = body(stranger.post("/sign-in/token", typed(address, companies.codeSentTo(address))), 200);
        Person owner = Person.withToken(server, token.get("access_token").asText());

        assertThat(token.get("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.get("expires_in").asLong()).isPositive();
        assertThat(body(owner.get("/me"), 200).get("email").asText()).isEqualTo(address);
        assertThat(owner.send("DELETE", "/sign-in", noBody()).statusCode()).isEqualTo(204);
        HttpResponse<String> after = owner.get("/me");
        problem(after, 401, "not-signed-in");
        assertThat(after.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(stranger.get("/me").headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private static String typed(String address, String code) {
        return "{\"email\":\"" + address + "\",\"code\":\"" + code + "\"}";
    }

    @Test
    void anOwnerWhoNeedsEverythingGoesTheWholeWay() throws IOException, InterruptedException {
        companies
                .with(LegacyAccountSample.named("contoso")
                        .withoutMpnId()
                        .withUsers(Samples.person(
                                "ann@mail.example",
                                dev.ferry.domain.user.UserKind.MICROSOFT_ACCOUNT,
                                dev.ferry.domain.user.LegacyRole.OWNER))
                        .build())
                .withTenant("contoso");
        Person ann = companies.signedIn("ann@mail.example");

        problem(ann.put(WAY + "/work-email", "{\"email\":\"ann@contoso.example\"}"), 409, "start-first");
        assertThat(ann.put(WAY, "").statusCode()).isEqualTo(201);
        assertThat(ann.put(WAY, "{}").statusCode()).isEqualTo(200);
        problem(ann.put(WAY + "/membership", "{\"mpnId\":\"1\"}"), 409, "prove-email-first");
        problem(ann.put(WAY + "/work-email", "{\"email\":\"ann@mail.example\"}"), 422, "personal-address");
        problem(ann.put(WAY + "/work-email", "{\"email\":\"ann@fabrikam.example\"}"), 422, "unknown-tenant");
        problem(ann.put(WAY + "/work-email", "{\"email\":\"ann\"}"), 422, "malformed-email");
        JsonNode sent = body(ann.put(WAY + "/work-email", "{\"email\":\"ann@contoso.example\"}"), 202);
        assertThat(sent.get("codeSentTo").asText()).isEqualTo("ann@contoso.example");
        JsonNode proved = body(
                ann.post(
                        WAY + "/work-email/proof",
                        "{\"code\":\"" + companies.codeSentTo("ann@contoso.example") + "\"}"),
                200);
        assertThat(proved.get("workEmail").asText()).isEqualTo("ann@contoso.example");

        JsonNode notReady = problem(ann.post(WAY + "/completion", ""), 409, "not-ready");
        assertThat(notReady.get("findings").get(0).get("code").asText()).isEqualTo("mpn-missing");
        problem(
                ann.post(WAY + "/membership/enrolment", "{\"companyName\":\"Contoso\",\"country\":\"XX\"}"),
                422,
                "malformed-country");
        JsonNode joined =
                body(ann.post(WAY + "/membership/enrolment", "{\"companyName\":\"Contoso\",\"country\":\"se\"}"), 201);
        JsonNode account = body(ann.post(WAY + "/completion", ""), 200);

        assertThat(account.get("managedIn").asText()).isEqualTo("partner-center");
        assertThat(account.get("mpnId").asText()).isEqualTo(joined.get("mpnId").asText());
        assertThat(account.get("migration").get("state").asText()).isEqualTo("completed");
        assertThat(account.get("migration").get("findings")).isEmpty();
        assertThat(body(ann.post(WAY + "/completion", "{}"), 200)).isEqualTo(account);
        problem(ann.put(WAY, ""), 409, "managed-in-partner-center");
        JsonNode users = body(ann.get("/accounts/contoso/users"), 200);
        assertThat(users.get("items").get(0).get("role").asText()).isEqualTo("owner");
        assertThat(body(ann.get("/accounts/contoso/banner"), 200).get("kind").asText())
                .isEqualTo("migrated");
        assertThat(body(ann.get("/accounts/contoso/history"), 200).get("items"))
                .extracting(entry -> entry.get("action").asText())
                .contains("migration-started", "work-email-proved", "enrolled", "moved");
    }

    @Test
    void theAddressThatAnOwnerSignedInWithIsProvedByThat() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso")).withTenant("contoso").withMembership("contoso");
        Person owner = companies.signedIn("owner@contoso.example");

        assertThat(owner.put(WAY, "").statusCode()).isEqualTo(201);
        JsonNode way = body(owner.put(WAY + "/work-email", "{\"email\":\"owner@contoso.example\"}"), 200);

        assertThat(way.get("workEmail").asText()).isEqualTo("owner@contoso.example");
        assertThat(way.get("findings")).isEmpty();
        assertThat(body(owner.put(WAY + "/work-email", "{\"email\":\"owner@contoso.example\"}"), 200))
                .isEqualTo(way);
        assertThat(owner.post(WAY + "/completion", "").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressOfAnotherTenantIsRefusedByTheRightTenantsName() throws IOException, InterruptedException {
        companies
                .with(Samples.legacyAccount("contoso"))
                .withTenant("contoso")
                .withMembership("contoso")
                .withTenant("fabrikam");
        Person owner = companies.signedIn("owner@contoso.example");
        owner.put(WAY, "");

        JsonNode problem =
                problem(owner.put(WAY + "/work-email", "{\"email\":\"a@fabrikam.example\"}"), 422, "tenant-mismatch");

        assertThat(problem.get("tenantName").asText()).isEqualTo("contoso");
        assertThat(problem.get("detail").asText()).contains("contoso");
    }

    @Test
    void anMpnIdOfAnotherTenantIsRefusedNamingNone() throws IOException, InterruptedException {
        companies
                .with(LegacyAccountSample.named("contoso").withoutMpnId().build())
                .withTenant("contoso")
                .withTenant("fabrikam")
                .withMembership("fabrikam");
        Person owner = companies.signedIn("owner@contoso.example");
        owner.put(WAY, "");
        owner.put(WAY + "/work-email", "{\"email\":\"owner@contoso.example\"}");

        HttpResponse<String> answer =
                owner.put(WAY + "/membership", "{\"mpnId\":\"" + Samples.mpnId("fabrikam") + "\"}");

        problem(answer, 422, "tenant-mismatch");
        assertThat(answer.body()).doesNotContain("fabrikam", "tenantName");
        JsonNode invalid = problem(owner.put(WAY + "/membership", "{\"mpnId\":\"4711x\"}"), 422, "mpn-invalid");
        assertThat(invalid.get("standing").asText()).isEqualTo("malformed");
    }

    /** R9: and what was valid until then is named, so that it can be given again. */
    @Test
    void aNumberThatIsBeingCheckedNamesTheValidOneWhosePlaceItTook() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso")).withTenant("contoso").withMembership("contoso");
        server.stores().mpnRegistry().knowsWithoutTenant(Samples.mpnId("tailspin"));
        String good = Samples.mpnId("contoso").value();
        Person owner = companies.signedIn("owner@contoso.example");
        owner.put(WAY, "");
        JsonNode ready = body(owner.put(WAY + "/work-email", "{\"email\":\"owner@contoso.example\"}"), 200);
        assertThat(ready.get("replacedMpnId").isNull()).isTrue();

        JsonNode refused = problem(
                owner.put(WAY + "/membership", "{\"mpnId\":\"" + Samples.mpnId("tailspin") + "\"}"),
                503,
                "registry-unavailable");
        assertThat(refused.get("why").asText()).isEqualTo("unconfirmed");
        assertThat(refused.get("replacedMpnId").asText()).isEqualTo(good);
        assertThat(refused.get("detail").asText()).contains(good);
        assertThat(body(owner.get(WAY), 200).get("replacedMpnId").asText()).isEqualTo(good);

        assertThat(body(owner.put(WAY + "/membership", "{\"mpnId\":\"" + good + "\"}"), 200))
                .isEqualTo(ready);
    }

    @Test
    void tooManyWrongCodesAreToldWhenToComeAgain() throws IOException, InterruptedException {
        nobody(server).post("/sign-in", "{\"email\":\"owner@contoso.example\"}");
        for (int i = 0; i < 5; i++) {
            problem(nobody(server).post("/sign-in/token", typed("owner@contoso.example", "000000")), 422, "wrong-code");
        }

        HttpResponse<String> answer = nobody(server).post("/sign-in/token", typed("owner@contoso.example", "000000"));

        problem(answer, 429, "too-many-tries");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
    }

    @Test
    void aRegistryThatCannotBeAskedIsNeverTakenForAnAnswer() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso")).withTenant("contoso").withMembership("contoso");
        Person owner = companies.signedIn("owner@contoso.example");
        owner.put(WAY, "");
        server.stores().mpnRegistry().goDown();

        HttpResponse<String> answer = owner.put(WAY + "/work-email", "{\"email\":\"owner@contoso.example\"}");

        problem(answer, 503, "registry-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
