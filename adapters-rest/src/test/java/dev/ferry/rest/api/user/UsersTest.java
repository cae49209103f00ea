package dev.ferry.rest.api.user;

import static dev.ferry.rest.MovedCompany.USERS;
import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users after the move, by HTTP alone (R11, R15). */
class UsersTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new dev.ferry.rest.Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server);
    }

    private static String user(String email, String role) {
        return "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}";
    }

    private String idOf(String email) throws IOException, InterruptedException {
        JsonNode items = body(contoso.owner().get(USERS), 200).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("email").asText().equals(email))
                .findFirst()
                .orElseThrow()
                .get("userId")
                .asText();
    }

    private String pathOf(String email) throws IOException, InterruptedException {
        return USERS + "/" + idOf(email);
    }

    private String tagOf(String path) throws IOException, InterruptedException {
        return contoso.owner().get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> patch(Person who, String path, String role, String... headers)
            throws IOException, InterruptedException {
        return who.send("PATCH", path, ofString("{\"role\":\"" + role + "\"}"), headers);
    }

    private static HttpResponse<String> delete(Person who, String path, String... headers)
            throws IOException, InterruptedException {
        return who.send("DELETE", path, noBody(), headers);
    }

    @Test
    void anAddressOfTheTenantEntersAtOnce() throws IOException, InterruptedException {
        HttpResponse<String> answer = contoso.owner()
                .post(USERS, "{\"email\":\"bo@contoso.example\",\"displayName\":\"Bo\",\"role\":\"manager\"}");

        JsonNode added = body(answer, 201);
        assertThat(added.get("state").asText()).isEqualTo("active");
        assertThat(added.get("role").asText()).isEqualTo("manager");
        String path = "/accounts/contoso/users/" + added.get("userId").asText();
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1" + path);
        HttpResponse<String> shown =
                contoso.companies().signedIn("bo@contoso.example").get(path);
        assertThat(body(shown, 200)).isEqualTo(added);
        assertThat(shown.headers().firstValue("ETag"))
                .isEqualTo(answer.headers().firstValue("ETag"));
        problem(contoso.owner().post(USERS, user("bo@contoso.example", "marketer")), 409, "already-member");
    }

    @Test
    void anAddressOfAnotherTenantIsInvitedAndEntersByItsCode() throws IOException, InterruptedException {
        JsonNode invited = body(contoso.manager().post(USERS, user("eve@fabrikam.example", "developer")), 201);
        Person eve = contoso.companies().signedIn("eve@fabrikam.example");

        assertThat(invited.get("state").asText()).isEqualTo("invitation-pending");
        problem(eve.get("/accounts/contoso"), 404, "account-not-found");
        String first = contoso.companies().codeSentTo("eve@fabrikam.example");
        String path = USERS + "/" + invited.get("userId").asText();
        assertThat(contoso.owner().post(path + "/invitation", "").statusCode()).isEqualTo(202);
        String code = contoso.companies().codeSentTo("eve@fabrikam.example");
        String acceptance = "/accounts/contoso/invitation/acceptance";
        problem(contoso.developer().post(acceptance, "{\"code\":\"" + code + "\"}"), 404, "account-not-found");
        problem(eve.post(acceptance, "{\"code\":\"" + other(first, code) + "\"}"), 422, "wrong-code");

        JsonNode accepted = body(eve.post(acceptance, "{\"code\":\"" + code + "\"}"), 200);

        assertThat(accepted.get("state").asText()).isEqualTo("active");
        assertThat(eve.get("/accounts/contoso").statusCode()).isEqualTo(200);
        problem(contoso.owner().post(path + "/invitation", ""), 409, "no-invitation");
    }

    /** The old code is none any more; where the new one happens to be the same, any other will do. */
    private static String other(String first, String code) {
        return first.equals(code) ? "x" : first;
    }

    @Test
    void aProgramEntersByItsIds() throws IOException, InterruptedException {
        String ids = "{\"servicePrincipal\":{\"applicationId\":\"%s\",\"tenantId\":\"%s\",\"objectId\":\"%s\"}%s}";
        String application = "7d4c2f10-3b7e-4f0a-9a55-1b2c3d4e5f60";
        String object = "5e1f7a83-64f2-4c0d-8a2e-9b8c7d6e5f40";
        String tenant = Samples.tenantId("contoso").toString();
        Person owner = contoso.owner();

        problem(
                owner.post(USERS, ids.formatted(application, Samples.tenantId("fabrikam"), object, "")),
                422,
                "tenant-mismatch");
        problem(
                owner.post(USERS, ids.formatted(application, tenant, object, ",\"role\":\"marketer\"")),
                422,
                "role-not-for-program");
        problem(
                owner.post(USERS, ids.formatted(application, tenant, object, ",\"email\":\"a@b.example\"")),
                400,
                "bad-request");
        JsonNode added = body(owner.post(USERS, ids.formatted(application, tenant, object, "")), 201);

        assertThat(added.get("kind").asText()).isEqualTo("service-principal");
        assertThat(added.get("objectId").asText()).isEqualTo(object);
        assertThat(added.get("applicationId").asText()).isEqualTo(application);
        assertThat(added.get("role").asText()).isEqualTo("developer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'email':'a@contoso.example','role':'king'};400;#/role",
                "{'email':'a@contoso.example','state':'active'};400;#/state",
                "{'role':'owner'};400;#/email",
                "{'email':'a@contoso.example','displayName':'a\\u202eb'};400;#/displayName",
                "{'email':'a@contoso.example','displayName':'a\\r\\nb'};400;#/displayName",
                "{'email':'nobody','role':'owner'};422;#/email",
                "{'email':'a@mail.example'};422;#/email",
                "{'email':'a@contoso.example','language':'no such language'};422;#/language",
                "{'servicePrincipal':{'applicationId':'x','tenantId':'y','objectId':'z'}};422;#/servicePrincipal/tenantId"
            })
    void whatIsWrongIsToldWhere(String body, int status, String pointer) throws IOException, InterruptedException {
        JsonNode problem = body(contoso.owner().post(USERS, body.replace('\'', '"')), status);

        assertThat(problem.get("errors").get(0).get("pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void aHostileNameIsKeptAsItIsAndHarmsNobody() throws IOException, InterruptedException {
        String name = "=HYPERLINK('//evil.example')<script>alert(1)</script> {0} ${x}";

        JsonNode added = body(
                contoso.owner().post(USERS, "{\"email\":\"bo@contoso.example\",\"displayName\":\"" + name + "\"}"),
                201);

        assertThat(added.get("displayName").asText()).isEqualTo(name);
        assertThat(contoso.owner().get(USERS).headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void tenEnterAtOnceAllOrNone() throws IOException, InterruptedException {
        Person owner = contoso.owner();
        String good = batch(10);

        problem(owner.post(USERS + "/batch", batch(11)), 422, "too-many");
        problem(owner.post(USERS + "/batch", "{\"users\":[]}"), 422, "value-missing");
        problem(owner.post(USERS + "/batch", "{\"users\":[null]}"), 400, "bad-request");
        problem(owner.post(USERS + "/batch", good.replace("n9@contoso", "owner@contoso")), 409, "already-member");
        assertThat(body(owner.get(USERS), 200).get("items")).hasSize(4);
        assertThat(body(owner.post(USERS + "/batch", good), 201).get("items")).hasSize(10);
        assertThat(body(owner.get(USERS + "?limit=3"), 200).get("items")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'email':'a@contoso.example'},{'email':'b@mail.example'},{'email':'nobody'};422;#/users/1/email"
                        + " #/users/2/email",
                "{'email':'a@contoso.example'},{'email':'A@contoso.example'};422;#/users/1/email",
                "{'email':'a@contoso.example'},{'email':'owner@contoso.example'};409;#/users/1/email",
                "{'email':'a@contoso.example','role':'king'},{},{'email':5};400;#/users/2/email",
                "{'email':'a@contoso.example','role':'king'},{},null;400;#/users/0/role #/users/1/email #/users/2",
                "{'email':'a@contoso.example','displayName':'a\u202eb','x':1};400;#/users/0/displayName #/users/0/x",
                "{'email':'a@contoso.example','language':'no such language'};422;#/users/0/language"
            })
    void eachWhoIsWrongInABatchIsNamed(String users, int status, String pointers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                contoso.owner().post(USERS + "/batch", "{\"users\":[" + users.replace('\'', '"') + "]}");

        assertThat(body(answer, status).get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactly(pointers.split(" "));
        assertThat(body(contoso.owner().get(USERS), 200).get("items")).hasSize(4);
    }

    @Test
    void aManagerWhoWouldMakeOwnersIsToldOfEach() throws IOException, InterruptedException {
        String users = "{\"users\":[" + user("a@contoso.example", "owner") + "," + user("b@contoso.example", "manager")
                + "," + user("c@contoso.example", "owner") + "]}";

        assertThat(problem(contoso.manager().post(USERS + "/batch", users), 403, "owner-only")
                        .get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactly("#/users/0/role", "#/users/2/role");
        assertThat(problem(contoso.developer().post(USERS + "/batch", users), 403, "owner-only")
                        .has("errors"))
                .isFalse();
    }

    private static String batch(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> user("n" + i + "@contoso.example", "marketer"))
                .collect(Collectors.joining(",", "{\"users\":[", "]}"));
    }

    @Test
    void aKeyAddsOnce() throws IOException, InterruptedException {
        Person owner = contoso.owner();

        HttpResponse<String> first = owner.post(USERS, user("bo@contoso.example", "marketer"), "Idempotency-Key", "k");
        HttpResponse<String> again = owner.post(USERS, user("bo@contoso.example", "marketer"), "Idempotency-Key", "k");

        assertThat(body(again, 201)).isEqualTo(body(first, 201));
        for (String header : new String[] {"Location", "ETag"}) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(body(owner.get(USERS), 200).get("items")).hasSize(5);
    }

    @Test
    void whoAcceptsIsAnsweredTheSameAgainWithAKeyAndWithout() throws IOException, InterruptedException {
        body(contoso.owner().post(USERS, user("eve@fabrikam.example", "developer")), 201);
        String code = "{\"code\":\"" + contoso.companies().codeSentTo("eve@fabrikam.example") + "\"}";
        Person eve = contoso.companies().signedIn("eve@fabrikam.example");
        String acceptance = "/accounts/contoso/invitation/acceptance";

        JsonNode accepted = body(eve.post(acceptance, code, "Idempotency-Key", "k"), 200);

        assertThat(body(eve.post(acceptance, code, "Idempotency-Key", "k"), 200))
                .isEqualTo(accepted);
        assertThat(body(eve.post(acceptance, code), 200)).isEqualTo(accepted);
    }

    @Test
    void aManagerIsAnsweredTheSameAgainUntilTheyManageNoMore() throws IOException, InterruptedException {
        String path = pathOf("developer@contoso.example");
        patch(contoso.owner(), path, "manager", "If-Match", "*");
        Person manager = contoso.developer();
        String bo = user("bo@contoso.example", "marketer");

        JsonNode added = body(manager.post(USERS, bo, "Idempotency-Key", "k"), 201);

        assertThat(body(manager.post(USERS, bo, "Idempotency-Key", "k"), 201)).isEqualTo(added);
        patch(contoso.owner(), path, "developer", "If-Match", "*");
        problem(manager.post(USERS, bo, "Idempotency-Key", "k"), 403, "owner-only");
    }

    /** Only the role here counts, once the account has moved. */
    @Test
    void aManagerWhoIsAContributorInTheLegacyPortalIsAnsweredTheSameAgain() throws IOException, InterruptedException {
        User before = server.stores().users().of(Samples.id("contoso")).stream()
                .filter(user -> user.isKnownAs(Samples.email("developer@contoso.example")))
                .findFirst()
                .orElseThrow();
        server.stores().users().save(Samples.id("contoso"), before.withRole(Role.MANAGER, LegacyRole.CONTRIBUTOR));
        String bo = user("bo@contoso.example", "marketer");
        JsonNode added = body(contoso.developer().post(USERS, bo, "Idempotency-Key", "k"), 201);

        assertThat(body(contoso.developer().post(USERS, bo, "Idempotency-Key", "k"), 201))
                .isEqualTo(added);
        assertThat(body(contoso.owner().get(USERS), 200).get("items")).hasSize(5);
    }

    /** Neither by status and headers, nor by what the answer says. */
    @Test
    void whoWasNotInvitedIsNotToldWhetherThereIsAnAccountOrWhoIsInIt() throws IOException, InterruptedException {
        contoso.companies()
                .with(LegacyAccountSample.named("waiting")
                        .withUsers(Samples.owner("owner@contoso.example"))
                        .build());
        body(contoso.owner().post(USERS, user("eve@fabrikam.example", "developer")), 201);
        String code = contoso.companies().codeSentTo("eve@fabrikam.example");
        Person stranger = contoso.companies().signedIn("stranger@fabrikam.example");
        Person unproved = contoso.companies().signedInWithoutProof("eve@fabrikam.example");
        Map<String, Object> toNobody = answerTo(stranger, "nowhere", code);

        assertThat(toNobody).containsEntry("status", 404);
        assertThat(answerTo(stranger, "contoso", code)).isEqualTo(toNobody);
        assertThat(answerTo(stranger, "contoso", other(code, code))).isEqualTo(toNobody);
        assertThat(answerTo(stranger, "waiting", code)).isEqualTo(toNobody);
        assertThat(answerTo(unproved, "contoso", code)).isEqualTo(toNobody);
        assertThat(answerTo(contoso.companies().operator(), "contoso", code)).isEqualTo(toNobody);
    }

    /** All that comes back but the time, with one name in the place of the account's. */
    private static Map<String, Object> answerTo(Person who, String account, String code)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                who.post("/accounts/" + account + "/invitation/acceptance", "{\"code\":\"" + code + "\"}");
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("Content-Length"));
        return Map.of(
                "status", answer.statusCode(),
                "headers", headers,
                "body", answer.body().replace(account, "some"));
    }

    @Test
    void whoChangesSaysWhatTheySaw() throws IOException, InterruptedException {
        String path = pathOf("developer@contoso.example");
        String tag = tagOf(path);
        Person owner = contoso.owner();

        problem(patch(owner, path, "marketer"), 428, "precondition-required");
        problem(patch(owner, path, "marketer", "If-Match", "nonsense"), 400, "bad-request");
        problem(patch(owner, path, "marketer", "If-Match", "W/" + tag), 412, "changed-meanwhile");
        HttpResponse<String> changed = patch(owner, path, "marketer", "If-Match", "\"other\", " + tag);
        assertThat(body(changed, 200).get("role").asText()).isEqualTo("marketer");
        String next = changed.headers().firstValue("ETag").orElseThrow();
        assertThat(next).isNotEqualTo(tag).isEqualTo(tagOf(path));
        problem(patch(owner, path, "developer", "If-Match", tag), 412, "changed-meanwhile");
        problem(delete(owner, path, "If-Match", tag), 412, "changed-meanwhile");
        problem(delete(owner, path), 428, "precondition-required");
        assertThat(owner.get(path, "If-None-Match", next).statusCode()).isEqualTo(304);
        assertThat(delete(owner, path, "If-Match", "*").statusCode()).isEqualTo(204);
        problem(owner.get(path), 404, "user-not-found");
        problem(owner.get(USERS + "/no-id"), 404, "user-not-found");
    }

    @Test
    void theLastOwnerStaysAndOwnersAreMadeByOwners() throws IOException, InterruptedException {
        String owner = pathOf("owner@contoso.example");
        String manager = pathOf("manager@contoso.example");

        problem(delete(contoso.owner(), owner, "If-Match", "*"), 409, "last-owner");
        problem(patch(contoso.owner(), owner, "manager", "If-Match", "*"), 409, "last-owner");
        problem(patch(contoso.manager(), manager, "owner", "If-Match", "*"), 403, "owner-only");
        problem(contoso.manager().post(USERS, user("bo@contoso.example", "owner")), 403, "owner-only");
        problem(delete(contoso.manager(), owner, "If-Match", "*"), 403, "owner-only");
        assertThat(patch(contoso.owner(), manager, "owner", "If-Match", "*").statusCode())
                .isEqualTo(200);
        assertThat(delete(contoso.manager(), owner, "If-Match", "*").statusCode())
                .isEqualTo(204);
        problem(contoso.owner().get(USERS), 404, "account-not-found");
    }

    @Test
    void aDeveloperAndAnOperatorSeeButChangeNothing() throws IOException, InterruptedException {
        String path = pathOf("manager@contoso.example");
        for (Person who : new Person[] {contoso.developer(), contoso.companies().operator()}) {
            assertThat(who.get(path).statusCode()).isEqualTo(200);
            problem(who.post(USERS, user("bo@contoso.example", "marketer")), 403, "owner-only");
            problem(patch(who, path, "marketer", "If-Match", "*"), 403, "owner-only");
            problem(delete(who, path, "If-Match", "*"), 403, "owner-only");
            problem(who.post(path + "/invitation", ""), 403, "owner-only");
            problem(who.post(path + "/mapping", user("pia@contoso.example", "developer")), 403, "owner-only");
            problem(who.send("PATCH", "/accounts/contoso", ofString("{\"country\":\"NO\"}")), 403, "owner-only");
        }
    }

    @Test
    void toStrangersAndToWhoWasOnlyInvitedThereIsNoSuchAccount() throws IOException, InterruptedException {
        contoso.owner().post(USERS, user("eve@fabrikam.example", "owner"));
        String path = pathOf("manager@contoso.example");
        for (String address : new String[] {"eve@fabrikam.example", "owner@fabrikam.example"}) {
            Person who = contoso.companies().signedIn(address);
            for (String unseen : new String[] {"", "/users", "/sync-back"}) {
                problem(who.get("/accounts/contoso" + unseen), 404, "account-not-found");
            }
            problem(who.get(path), 404, "account-not-found");
            problem(who.post(USERS, user("bo@contoso.example", "owner")), 404, "account-not-found");
            problem(patch(who, path, "owner", "If-Match", "*"), 404, "account-not-found");
            problem(delete(who, path, "If-Match", "*"), 404, "account-not-found");
            problem(who.post(path + "/mapping", user("bo@contoso.example", "owner")), 404, "account-not-found");
            problem(who.post(path + "/invitation", ""), 404, "account-not-found");
            problem(who.send("PATCH", "/accounts/contoso", ofString("{}")), 404, "account-not-found");
            problem(who.post("/accounts/contoso/sync-back/comparison", ""), 404, "account-not-found");
        }
    }

    @Test
    void whoCameAlongWithoutARoleIsMappedOrDropped() throws IOException, InterruptedException {
        String path = pathOf("pia@mail.example");

        problem(patch(contoso.owner(), path, "developer", "If-Match", "*"), 409, "user-unmapped");
        problem(
                contoso.owner().post(path + "/mapping", user("pia@fabrikam.example", "developer")),
                422,
                "tenant-mismatch");
        JsonNode mapped = body(contoso.owner().post(path + "/mapping", user("pia@contoso.example", "developer")), 200);

        assertThat(mapped.get("state").asText()).isEqualTo("active");
        assertThat(mapped.get("email").asText()).isEqualTo("pia@contoso.example");
        problem(contoso.owner().post(path + "/mapping", user("pia@contoso.example", "developer")), 409, "user-mapped");
    }

    @Test
    void settingsAreChangedByWhoSawThem() throws IOException, InterruptedException {
        Person owner = contoso.owner();
        String account = "/accounts/contoso";
        String tag = owner.get(account).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> changed = owner.send(
                "PATCH", account, ofString("{\"displayName\":\"Contoso Nord\",\"country\":\"no\"}"), "If-Match", tag);

        JsonNode settings = body(changed, 200);
        assertThat(settings.get("displayName").asText()).isEqualTo("Contoso Nord");
        assertThat(settings.get("company").get("country").asText()).isEqualTo("NO");
        assertThat(changed.headers().firstValue("ETag"))
                .isEqualTo(owner.get(account).headers().firstValue("ETag"));
        problem(owner.send("PATCH", account, ofString("{}"), "If-Match", tag), 412, "changed-meanwhile");
        problem(owner.send("PATCH", account, ofString("{\"managedIn\":\"cpp\"}")), 400, "bad-request");
        problem(owner.send("PATCH", account, ofString("{\"mpnId\":\"99999\"}")), 422, "mpn-invalid");
        problem(owner.send("PATCH", account, ofString("{\"displayName\":\" \"}")), 422, "value-missing");
        assertThat(body(owner.get("/accounts/contoso/sync-back"), 200)
                        .get("pending")
                        .asInt())
                .isEqualTo(1);
    }

    /** However much is wrong within it, and wherever it stands. */
    @Test
    void aBodyOfWhichNothingIsKnownIsABadRequest() throws IOException, InterruptedException {
        String unknown = IntStream.range(0, 80)
                .mapToObj(number -> "\"a" + number + "\":0")
                .collect(Collectors.joining(","));

        for (String body : List.of(
                "{\"users\":[{" + unknown + "}]}",
                "{" + unknown + "}",
                "{\"users\":[{\"servicePrincipal\":{" + unknown + "}}]}")) {
            JsonNode refused = problem(contoso.owner().post(USERS + "/batch", body), 400, "bad-request");
            assertThat(refused.get("errors")).hasSize(50);
        }
    }

    @Test
    void ofSeveralWhoCannotBeAddedEachIsPointedAt() throws IOException, InterruptedException {
        body(contoso.owner().post(USERS, user("guest@elsewhere.example", "developer")), 201);

        JsonNode refused = problem(
                contoso.owner()
                        .post(
                                USERS + "/batch",
                                "{\"users\":[" + user("a@contoso.example", "developer") + ","
                                        + user("Bo <bo@contoso.example>", "developer") + ","
                                        + user("c@127.0.0.1", "developer") + ","
                                        + user("A@contoso.example", "developer") + ","
                                        + user("guest@elsewhere.example", "developer") + "]}"),
                422,
                "malformed-email");

        assertThat(StreamSupport.stream(refused.get("errors").spliterator(), false)
                        .map(error -> error.get("pointer").asText()))
                .as("who is there already is looked for once all can be read")
                .containsExactly("#/users/1/email", "#/users/2/email", "#/users/3/email");
        assertThat(refused.at("/errors/2/detail").asText()).contains("stands in the request already");
    }
}
