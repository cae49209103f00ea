package dev.ferry.rest.api;

import static dev.ferry.rest.Person.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sends a body with several fields that are wrong reads of all of them at once. */
class AllThatIsWrongTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso;

    @BeforeEach
    void contosoHasMoved() throws IOException, InterruptedException {
        server.forgetAll();
        contoso = MovedCompany.on(server, List.of(OfferStages.of("erp", Situation.DRAFT)));
        new Companies(server)
                .with(LegacyAccountSample.named("waits")
                        .withoutMpnId()
                        .withUsers(Samples.owner("owner@contoso.example"))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        PATCH | /accounts/contoso                 | {"displayName":" ","companyName":" ","country":"Sweden","mpnId":"x"} | 422 | /displayName /companyName /country /mpnId
        PUT   | /accounts/contoso/billing         | {"companyName":"","country":"Sweden","address":" ","contact":" "} | 422 | /companyName /country /address /contact
        POST  | /accounts/contoso/users           | {"email":"nobody","language":"?"} | 422 | /language /email
        POST  | /accounts/contoso/users           | {"servicePrincipal":{"applicationId":"?a","tenantId":"t","objectId":"?o"}} | 422 | /servicePrincipal/tenantId /servicePrincipal/applicationId /servicePrincipal/objectId
        POST  | /accounts/contoso/users           | {"role":"king","email":"nobody","language":"?"} | 400 | /role /language /email
        POST  | /accounts/contoso/users           | {"role":"king","email":"a@b.example","servicePrincipal":{"applicationId":"?a","tenantId":"t","objectId":"?o"}} | 400 | /role /email /servicePrincipal/tenantId /servicePrincipal/applicationId /servicePrincipal/objectId
        POST  | /accounts/contoso/users           | {"role":"king","language":"sv"} | 400 | /role /email
        POST  | /accounts/contoso/users/batch     | {"users":[{"email":"nobody"},{"email":"b@contoso.example","role":"king"},null]} | 400 | /users/1/role /users/2 /users/0/email
        POST  | /accounts/contoso/users/{user}/mapping | {"email":"nobody","role":"king"} | 400 | /role /email
        POST  | /sign-in/token                    | {"email":"nobody","code":"12"} | 422 | /email /code
        POST  | /accounts/contoso/users/batch     | {"users":[{"email":"nobody","language":"?"},{"email":"b@contoso.example","language":"?"}]} | 422 | /users/0/language /users/0/email /users/1/language
        POST  | /accounts/contoso/cases           | {"topic":"weather","offerId":" ","text":" "} | 422 | /topic /offerId /text
        POST  | /accounts/contoso/offers          | {"offerId":"?","name":" ","kind":"car","replaces":" "} | 422 | /offerId /name /kind /replaces
        PUT   | /accounts/contoso/offers/erp/duplicate | {"decision":"duplicate","of":{"publisherId":"?","offerId":" "}} | 422 | /of/publisherId /of/offerId
        PUT   | /accounts/contoso/offers/erp/duplicate | {"decision":"perhaps","of":{"publisherId":"?","offerId":" "}} | 422 | /decision /of/publisherId /of/offerId
        PUT   | /accounts/contoso/offers/erp/duplicate | {"decision":"none","of":{"publisherId":"contoso","offerId":"crm"}} | 400 | /of
        """)
    void ofAnOwnersBody(String method, String path, String json, int status, String fields)
            throws IOException, InterruptedException {
        requireAll(contoso.owner(), method, path.replace("{user}", withoutRole()), json, status, fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        POST | /accounts/contoso/cases/{case}/answer | {"state":"lost","text":" ","verdict":"maybe"} | 422 | /state /text /verdict
        POST | /accounts/waits/owners           | {"email":"nobody","reason":" "} | 422 | /email /reason
        POST | /people/erase                    | {"email":"nobody","successor":"nobody"} | 422 | /email /successor
        POST | /waves                           | {"export":"e","name":" ","only":["?"],"delimiter":"ab","encoding":"x"} | 400 | /name /only/0 /delimiter /encoding
        POST | /waves                           | {"export":"e","only":["?","contoso"," "],"removals":-1} | 400 | /only/0 /only/2 /removals
        POST | /invitations                     | {"wave":" ","until":"soon","only":["?"]} | 400 | /wave /until /only/0
        POST | /offers/jobs                     | {"act":"certify","filter":{"situation":"lost","step":"0","outcome":"?"},"verdict":"rejected","reasons":[{"page":"?","text":" "},{"text":" "}]} | 422 | /filter/situation /filter/step /filter/outcome /reasons/0/page /reasons/0/text /reasons/1/text
        POST | /offers/jobs                     | {"act":"remind","verdict":"approved","reasons":[],"reason":"x"} | 400 | /verdict /reasons /reason
        POST | /offers/jobs                     | {"act":"waive"} | 422 | /deadline /reason
        POST | /offers/jobs                     | {"act":"waive","filter":{"step":"0"},"deadline":"soon","reason":" "} | 422 | /filter/step /deadline /reason
        POST | /offers/jobs                     | {"act":"remind","filter":{"step":"0"},"deadline":"soon"} | 422 | /filter/step /deadline
        POST | /offers/jobs                     | {"act":"dance","filter":{"situation":"lost","outcome":"?"}} | 422 | /act /filter/situation /filter/outcome
        POST | /offers/jobs                     | {"act":"certify","reasons":[{"page":"?","text":" "}]} | 422 | /verdict /reasons/0/page /reasons/0/text
        POST | /accounts/contoso/offers/erp/certification | {"verdict":"maybe","reasons":[{"page":"?","text":" "}]} | 422 | /verdict /reasons/0/page /reasons/0/text
        POST | /accounts/contoso/offers/erp/waiver | {"deadline":"soon","reason":" "} | 422 | /deadline /reason
        POST | /accounts/contoso/offers/erp/waiver | {"deadline":" ","reason":" "} | 422 | /deadline /reason
        POST | /accounts/contoso/offers/erp/waiver | {"deadline":"draft-publication","reason":" "} | 422 | /reason
        DELETE | /accounts/contoso/offers/erp/waiver | {"deadline":"soon","reason":" "} | 422 | /deadline /reason
        DELETE | /accounts/contoso/offers/erp/waiver?deadline=later | {"deadline":"soon","reason":" "} | 400 | /deadline /reason
        POST | /waves                           | {"export":"","name":{},"only":"","dryRun":"","silent":1,"add":"true","removals":12345678901234567890} | 400 | /name /only /dryRun /silent /add /removals
        POST | /waves                           | {"export":"e","only":{},"dryRun":[],"removals":1.5,"x":"y","silent":null} | 400 | /only /dryRun /removals /x
        POST | /offers/jobs                     | {"act":7,"filter":"","reasons":["",{"text":1}],"dryRun":0} | 400 | /act /filter /reasons/0 /reasons/1/text /dryRun
        POST | /enrolments/123/decision         | {"x":1} | 400 | /accepted /x
        POST | /accounts/waits/sync-back/drop   | {"number":"1","x":1} | 400 | /number /x
        PUT  | /memberships/123                 | {"tenantId":"t","kind":"moon"} | 400 | /tenantId /kind
        """)
    void ofAnOperatorsBody(String method, String path, String json, int status, String fields)
            throws IOException, InterruptedException {
        JsonNode opened = body(
                contoso.owner().post("/accounts/contoso/cases", "{\"topic\":\"managing\",\"text\":\"How?\"}"), 201);
        requireAll(
                contoso.companies().operator(),
                method,
                path.replace("{case}", opened.get("caseId").asText()),
                json,
                status,
                fields);
    }

    @Test
    void ofACompanyThatEnrols() throws IOException, InterruptedException {
        requireAll(
                contoso.owner(),
                "POST",
                "/accounts/waits/migration/membership/enrolment",
                "{\"companyName\":\" \",\"country\":\"Sweden\"}",
                422,
                "/companyName /country");
    }

    /** Of every body that the API takes, whatever it is about: no field hides another. */
    @TestFactory
    Stream<DynamicTest> ofTheShapeOfEveryBody() throws IOException, InterruptedException {
        JsonNode described = JsonMapper.builder()
                .build()
                .readTree(server.get("/openapi.json").body());
        return described.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                !members(described, operation.getValue()).isEmpty())
                        .map(operation -> dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> requireAll(
                                        contoso.companies().operator(),
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey()
                                                .substring("/api/v1".length())
                                                .replaceAll("[{}]", ""),
                                        wrong(members(described, operation.getValue())),
                                        400,
                                        "/nobodyKnows "
                                                + members(described, operation.getValue()).keySet().stream()
                                                        .map(name -> "/" + name)
                                                        .collect(Collectors.joining(" "))))));
    }

    /** Its members by their names, with their schemas; none where it is no JSON, or holds what it likes. */
    private static Map<String, JsonNode> members(JsonNode described, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        JsonNode known =
                schema.has("$ref") ? described.at(schema.get("$ref").asText().substring(1)) : schema;
        return known.path("properties").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /** Each member of another type than its own, and one that nobody knows. */
    private static String wrong(Map<String, JsonNode> members) {
        return members.entrySet().stream()
                .map(member -> "\"%s\":%s"
                        .formatted(
                                member.getKey(), member.getValue().toString().contains("\"string\"") ? "{}" : "\"?\""))
                .collect(Collectors.joining(",", "{\"nobodyKnows\":1,", "}"));
    }

    private String withoutRole() throws IOException, InterruptedException {
        for (JsonNode user : body(contoso.owner().get(MovedCompany.USERS), 200).get("items")) {
            if (user.get("state").asText().equals("unmapped")) {
                return user.get("userId").asText();
            }
        }
        throw new AssertionError("all have a role");
    }

    private static void requireAll(Person person, String method, String path, String json, int status, String fields)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = person.send(method, path, BodyPublishers.ofString(json));
        assertThat(body(answer, status).get("errors"))
                .as(answer.body())
                .extracting(error -> error.get("pointer").asText().substring(1))
                .containsExactlyInAnyOrder(fields.split(" "));
        JsonNode problem = body(answer, status);
        assertThat(problem.get("errors"))
                .allMatch(error -> !error.get("detail").asText().isBlank());
    }
}
