package dev.ferry.rest.api.offer;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.OfferStages;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An offer is handed in, asked back and decided about, by HTTP alone (R19). */
class CertificationTest {
    private static final String OFFER = "/accounts/contoso/offers/crm";
    private static final String LATEST = "{\"platformVersion\":\"10.0\"}";
    private static final String APPROVED = "{\"verdict\":\"approved\"}";
    private static final String REJECTED =
            "{\"verdict\":\"rejected\",\"reasons\":[{\"page\":\"listing\",\"text\":\"no logo\"}]}";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server, List.of(OfferStages.of("draft", Situation.DRAFT)));
        new MarketplaceSteps(contoso).takeAll();
        body(
                contoso.owner()
                        .post(
                                "/accounts/contoso/offers",
                                "{\"offerId\":\"crm\",\"name\":\"CRM\",\"kind\":\"dynamics-365-operations\"}"),
                201);
    }

    @Test
    void r19ItIsHandedInOnceAllStepsBeforeAreDone() throws IOException, InterruptedException {
        JsonNode incomplete = problem(submit(contoso.developer(), LATEST), 422, "page-incomplete");
        assertThat(texts(incomplete.get("pages")))
                .containsExactlyElementsOf(
                        Arrays.stream(Page.values()).map(Slug::slug).toList());
        JsonNode outdated =
                problem(submit(contoso.developer(), "{\"platformVersion\":\"9.0\"}"), 422, "platform-outdated");
        assertThat(outdated.get("latest").asText()).isEqualTo("10.0");
        problem(
                submit(contoso.developer(), "{\"platformVersion\":\"10.0\",\"premium\":true}"),
                422,
                "premium-not-eligible");
        problem(contoso.owner().post("/accounts/contoso/offers/draft/submission", LATEST), 409, "step-blocked");
        complete();

        JsonNode submitted = body(submit(contoso.developer(), LATEST), 202);

        assertThat(submitted.get("state").asText()).isEqualTo("submitted");
        assertThat(submitted.get("nextStep").asText()).isEqualTo("certification");
        assertThat(submitted.get("certification").get("state").asText()).isEqualTo("submitted");
        assertThat(submitted.get("latestPlatformVersion").asText()).isEqualTo("10.0");
        problem(submit(contoso.owner(), LATEST), 409, "already-submitted");
        problem(
                contoso.owner().send("PUT", OFFER + "/pages/leads", BodyPublishers.ofString("{}"), "If-Match", "*"),
                409,
                "already-submitted");
    }

    @Test
    void whatIsHandedInIsAskedBackAsLongAsThereIsNoVerdict() throws IOException, InterruptedException {
        complete();
        problem(withdraw(contoso.developer()), 409, "not-submitted");
        body(submit(contoso.developer(), LATEST), 202);

        JsonNode withdrawn = body(withdraw(contoso.developer()), 200);

        assertThat(withdrawn.get("state").asText()).isEqualTo("draft");
        assertThat(withdrawn.get("certification").get("state").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.get("nextStep").asText()).isEqualTo("submission");
        body(submit(contoso.manager(), LATEST), 202);
        body(certify(operator(), APPROVED), 200);
        problem(withdraw(contoso.owner()), 409, "not-submitted");
    }

    @Test
    void operatorsWorkThroughWhatWaits() throws IOException, InterruptedException {
        complete();
        body(submit(contoso.owner(), LATEST), 202);
        JsonNode waiting = body(operator().get("/certifications"), 200).get("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).get("offerId").asText()).isEqualTo("crm");
        assertThat(waiting.get(0).get("tier").asText()).isEqualTo("standard");
        problem(certify(contoso.owner(), APPROVED), 403, "operator-only");
        problem(certify(operator(), "{\"verdict\":\"rejected\"}"), 422, "value-missing");
        problem(certify(operator(), APPROVED.replace("approved", "maybe")), 422, "unknown-value");
        problem(certify(operator(), "{\"verdict\":\"rejected\",\"reasons\":[null]}"), 400, "bad-request");
        problem(certify(operator(), REJECTED.replace("no logo", "no\\u0007logo")), 400, "bad-request");
        problem(certify(operator(), REJECTED.replace("no logo", "x".repeat(2_001))), 422, "value-too-long");

        JsonNode rejected = body(certify(operator(), REJECTED), 200);

        assertThat(rejected.get("state").asText()).isEqualTo("rejected");
        assertThat(rejected.get("nextStep").asText()).isEqualTo("submission");
        JsonNode reason = rejected.get("certification").get("reasons").get(0);
        assertThat(reason.get("page").asText()).isEqualTo("listing");
        assertThat(reason.get("text").asText()).isEqualTo("no logo");
        problem(certify(operator(), APPROVED), 409, "not-submitted");
        assertThat(body(operator().get("/certifications?state=rejected"), 200).get("items"))
                .hasSize(1);
        assertThat(body(operator().get("/certifications"), 200).get("items")).isEmpty();

        body(submit(contoso.owner(), LATEST), 202);
        JsonNode approved = body(certify(operator(), APPROVED), 200);
        assertThat(approved.get("state").asText()).isEqualTo("certified");
        assertThat(approved.get("nextStep").asText()).isEqualTo("go-live");
        assertThat(approved.get("certification").get("reasons")).isEmpty();
    }

    @Test
    void whatWaitsIsReadByPages() throws IOException, InterruptedException {
        complete();
        body(submit(contoso.owner(), LATEST), 202);
        JsonNode page = body(operator().get("/certifications?limit=1"), 200);
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("cursor").isNull()).isTrue();
        problem(operator().get("/certifications?cursor=bm90aGluZw"), 400, "bad-request");
        problem(operator().get("/certifications?state=dancing"), 400, "bad-request");
    }

    @Test
    void manyAreDecidedAtOnce() throws IOException, InterruptedException {
        complete();
        body(submit(contoso.owner(), LATEST), 202);
        problem(
                operator().post("/offers/jobs", "{\"act\":\"certify\",\"verdict\":\"rejected\"}"),
                422,
                "value-missing");
        problem(operator().post("/offers/jobs", "{\"act\":\"dance\",\"verdict\":\"approved\"}"), 422, "unknown-value");
        assertThat(decided("{\"act\":\"certify\",\"verdict\":\"approved\",\"dryRun\":true}"))
                .isEqualTo("1 of 1, 0 decided");
        assertThat(decided("{\"act\":\"certify\",\"verdict\":\"approved\",\"filter\":{\"situation\":\"draft\"}}"))
                .isEqualTo("0 of 0, 0 decided");
        assertThat(decided("{\"act\":\"certify\",\"verdict\":\"approved\",\"filter\":{\"q\":\"CONTOSO\"}}"))
                .isEqualTo("1 of 1, 1 decided");
        assertThat(body(contoso.owner().get(OFFER), 200).get("state").asText()).isEqualTo("certified");
    }

    /**
     * What came of a job that is asked for so, which is over when it is answered: these tests have no other threads.
     */
    private String decided(String order) throws IOException, InterruptedException {
        String id = body(operator().post("/offers/jobs", order), 202).get("id").asText();
        JsonNode result = body(operator().get("/jobs/" + id), 200).get("result");
        return result.get("offers").asText() + " of " + result.get("offers").asText() + ", "
                + result.get("decided").asText() + " decided";
    }

    private Person operator() {
        return contoso.companies().operator();
    }

    private void complete() throws IOException, InterruptedException {
        new MarketplaceSteps(contoso).completePages(OFFER);
    }

    private static HttpResponse<String> submit(Person who, String body) throws IOException, InterruptedException {
        return who.post(OFFER + "/submission", body);
    }

    private static HttpResponse<String> certify(Person who, String body) throws IOException, InterruptedException {
        return who.post(OFFER + "/certification", body);
    }

    private static HttpResponse<String> withdraw(Person who) throws IOException, InterruptedException {
        return who.send("DELETE", OFFER + "/submission", BodyPublishers.noBody());
    }

    private static List<String> texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
