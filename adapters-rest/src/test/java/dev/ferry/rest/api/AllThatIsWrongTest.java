package dev.ferry.rest.api;

import static dev.ferry.rest.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        POST  | /accounts/contoso/users/batch     | {"users":[{"email":"nobody","language":"?"},{"email":"b@contoso.example","language":"?"}]} | 422 | /users/0/language /users/0/email /users/1/language
        POST  | /accounts/contoso/cases           | {"topic":"weather","offerId":" ","text":" "} | 422 | /topic /offerId /text
        POST  | /accounts/contoso/offers          | {"offerId":"?","name":" ","kind":"car","replaces":" "} | 422 | /offerId /name /kind /replaces
        PUT   | /accounts/contoso/offers/erp/duplicate | {"decision":"duplicate","of":{"publisherId":"?","offerId":" "}} | 422 | /of/publisherId /of/offerId
        PUT   | /accounts/contoso/offers/erp/duplicate | {"decision":"none","of":{"publisherId":"contoso","offerId":"crm"}} | 400 | /of
        """)
    void ofAnOwnersBody(String method, String path, String json, int status, String fields)
            throws IOException, InterruptedException {
        requireAll(contoso.owner(), method, path, json, status, fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        POST | /accounts/contoso/cases/{case}/answer | {"state":"lost","text":" ","verdict":"maybe"} | 422 | /state /text /verdict
        POST | /accounts/waits/owners           | {"email":"nobody","reason":" "} | 422 | /email /reason
        POST | /people/erase                    | {"email":"nobody","successor":"nobody"} | 422 | /email /successor
        POST | /waves                           | {"export":"e","name":" ","only":["?"],"delimiter":"ab","encoding":"x"} | 400 | /name /only/0 /delimiter
        POST | /invitations                     | {"wave":" ","until":"soon","only":["?"]} | 400 | /wave /until /only/0
        POST | /offers/jobs                     | {"act":"certify","filter":{"situation":"lost","step":"0","outcome":"?"},"verdict":"rejected","reasons":[{"page":"?","text":" "},{"text":" "}]} | 422 | /filter/situation /filter/step /filter/outcome /reasons/0/page /reasons/0/text /reasons/1/text
        POST | /offers/jobs                     | {"act":"remind","verdict":"approved","reasons":[],"reason":"x"} | 400 | /verdict /reasons /reason
        POST | /offers/jobs                     | {"act":"waive"} | 422 | /deadline /reason
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

    private static void requireAll(Person person, String method, String path, String json, int status, String fields)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = person.send(method, path, BodyPublishers.ofString(json));
        assertThat(body(answer, status).get("errors"))
                .as(answer.body())
                .extracting(error -> error.get("pointer").asText().substring(1))
                .containsExactly(fields.split(" "));
        JsonNode problem = body(answer, status);
        assertThat(problem.get("errors"))
                .allMatch(error -> !error.get("detail").asText().isBlank());
    }
}
