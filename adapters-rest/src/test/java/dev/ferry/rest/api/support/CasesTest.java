package dev.ferry.rest.api.support;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.OfferStages;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases by HTTP alone (R20). */
class CasesTest {
    private static final String CASES = "/accounts/contoso/cases";
    private static final String OFFERS = "/accounts/contoso/offers";
    private static final String WRONG = """
        {"topic": "wrong-offer-type", "offerId": "draft", "text": "It is for Operations."}
        """;
    private static final String HOW = """
        {"topic": "managing", "text": "How?\\nAnd when?"}
        """;
    private static final String CONFIRMED = """
        {"state": "answered", "text": "So it is.", "verdict": "confirmed"}
        """;
    private static final String CLOSED = """
        {"state": "closed", "text": "So."}
        """;

    private static final List<Offer> ALL =
            List.of(OfferStages.of("draft", Situation.DRAFT), OfferStages.of("old", Situation.PUBLISHED));

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server, ALL);
    }

    private Person operator() {
        return contoso.companies().operator();
    }

    private static String place(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf(CASES));
    }

    @Test
    void aCaseIsOpenedReadAndAnswered() throws IOException, InterruptedException {
        HttpResponse<String> answer = contoso.manager().post(CASES, WRONG);
        JsonNode opened = body(answer, 201);
        assertThat(opened.get("publisherId").asText()).isEqualTo("contoso");
        assertThat(opened.get("offerId").asText()).isEqualTo("draft");
        assertThat(opened.get("topic").asText()).isEqualTo("wrong-offer-type");
        assertThat(opened.get("desk").asText()).isEqualTo("migration");
        assertThat(opened.get("state").asText()).isEqualTo("open");
        assertThat(opened.get("text").asText()).isEqualTo("It is for Operations.");
        assertThat(opened.get("answers")).isEmpty();
        String place = place(answer);
        assertThat(place).endsWith(opened.get("caseId").asText());
        assertThat(body(contoso.owner().get(place), 200)).isEqualTo(opened);

        JsonNode answered = body(operator().post(place + "/answer", CONFIRMED), 200);
        assertThat(answered.get("state").asText()).isEqualTo("answered");
        JsonNode first = answered.get("answers").get(0);
        assertThat(first.get("text").asText()).isEqualTo("So it is.");
        assertThat(first.get("verdict").asText()).isEqualTo("confirmed");
        assertThat(first.get("by").asText()).isNotEmpty();
        assertThat(first.get("at").asText()).endsWith("Z");
        assertThat(body(contoso.owner().get(place), 200)).isEqualTo(answered);
        assertThat(body(contoso.owner().get(CASES), 200).get("items").get(0)).isEqualTo(answered);
    }

    @Test
    void othersNeitherOpenNorReadNorAnswer() throws IOException, InterruptedException {
        String place = place(contoso.owner().post(CASES, HOW));
        problem(contoso.developer().post(CASES, HOW), 403, "manager-only");
        problem(contoso.developer().get(CASES), 403, "manager-only");
        problem(contoso.developer().get(place), 403, "manager-only");
        problem(operator().post(CASES, HOW), 403, "manager-only");
        problem(contoso.companies().signedIn("eve@evil.example").get(place), 404, "account-not-found");
        problem(contoso.owner().post(place + "/answer", CLOSED), 403, "operator-only");
        problem(contoso.owner().get("/cases"), 403, "operator-only");
    }

    @Test
    void whatCannotBeACaseIsRefusedWithItsPlace() throws IOException, InterruptedException {
        problem(contoso.owner().post(CASES, HOW.replace("managing", "weather")), 422, "unknown-value");
        problem(contoso.owner().post(CASES, WRONG.replace("draft", "nothing")), 404, "offer-not-found");
        problem(contoso.owner().post(CASES, WRONG.replace("\"draft\"", "\"a b\"")), 422, "malformed-id");
        JsonNode blank = problem(
                contoso.owner().post(CASES, "{\"topic\": \"managing\", \"text\": \" \"}"), 422, "value-missing");
        assertThat(blank.get("errors").get(0).get("pointer").asText()).isEqualTo("#/text");
        problem(
                contoso.owner().post(CASES, "{\"topic\": \"managing\", \"text\": \"" + "x".repeat(4_001) + "\"}"),
                422,
                "value-too-long");
        problem(contoso.owner().post(CASES, "{\"topic\": \"managing\"}"), 400, "bad-request");
        problem(
                contoso.owner().post(CASES, "{\"topic\": \"managing\", \"text\": \"x\", \"state\": \"closed\"}"),
                400,
                "bad-request");
        problem(contoso.owner().get(CASES + "/nothing"), 404, "case-not-found");
        assertThat(body(contoso.owner().get(CASES), 200).get("items")).isEmpty();
    }

    @Test
    void aSecondCaseOfItsTopicIsRefusedUntilTheFirstIsClosed() throws IOException, InterruptedException {
        HttpResponse<String> first = contoso.owner().post(CASES, HOW);
        JsonNode second = problem(contoso.owner().post(CASES, HOW), 409, "case-open");
        assertThat(second.get("caseId")).isEqualTo(body(first, 201).get("caseId"));

        problem(
                operator().post(place(first) + "/answer", CLOSED.replace("}", ", \"verdict\": \"confirmed\"}")),
                422,
                "no-verdict");
        body(operator().post(place(first) + "/answer", CLOSED), 200);
        problem(operator().post(place(first) + "/answer", CLOSED), 409, "case-closed");
        body(contoso.owner().post(CASES, HOW), 201);
    }

    @Test
    void r20ThatTheKindIsWrongIsACaseAndTheOtherWayRound() throws IOException, InterruptedException {
        body(contoso.owner().put(OFFERS + "/draft/kind", "{\"correct\": false}"), 200);
        JsonNode items = body(contoso.owner().get(CASES), 200).get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("topic").asText()).isEqualTo("wrong-offer-type");
        assertThat(items.get(0).get("text").asText()).isEmpty();
        problem(contoso.owner().post(CASES, WRONG), 409, "case-open");

        body(contoso.owner().put(OFFERS + "/draft/kind", "{\"correct\": true}"), 200);
        assertThat(body(contoso.owner().get(CASES), 200)
                        .get("items")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("closed");
        body(contoso.owner().post(CASES, WRONG), 201);
    }

    @Test
    void r20AConfirmedErrorTakesTheDraftOut() throws IOException, InterruptedException {
        String place = place(contoso.owner().post(CASES, WRONG.replace("wrong-offer-type", "migrated-in-error")));
        body(operator().post(place + "/answer", CONFIRMED), 200);

        assertThat(body(contoso.owner().get(OFFERS + "/draft"), 200)
                        .get("state")
                        .asText())
                .isEqualTo("deleted");
    }

    @Test
    void operatorsSeeTheCasesOfAllAccountsPageByPage() throws IOException, InterruptedException {
        for (String topic : List.of("managing", "publishing", "certification", "migrated-in-error")) {
            body(contoso.owner().post(CASES, HOW.replace("managing", topic)), 201);
        }
        List<String> seen = new ArrayList<>();
        String place = "/cases?limit=3";
        JsonNode page = body(operator().get(place), 200);
        while (!page.path("cursor").isMissingNode() && !page.get("cursor").isNull()) {
            page.get("items").forEach(one -> seen.add(one.get("caseId").asText()));
            page = body(operator().get(place + "&cursor=" + page.get("cursor").asText()), 200);
        }
        page.get("items").forEach(one -> seen.add(one.get("caseId").asText()));
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();

        assertThat(body(operator().get("/cases?desk=migration&state=open"), 200).get("items"))
                .hasSize(1);
        assertThat(body(operator().get("/cases?state=closed"), 200).get("items"))
                .isEmpty();
        problem(operator().get("/cases?state=dreaming"), 400, "bad-request");
        problem(operator().get("/cases?desk=kitchen"), 400, "bad-request");
        problem(operator().get("/cases?cursor=abc"), 400, "bad-request");
    }

    @Test
    void whereTheDesksWorkElsewhereNobodyAnswersHere() throws IOException, InterruptedException {
        String place = place(contoso.owner().post(CASES, HOW));
        server.stores().supportSystem().answersElsewhere();

        problem(operator().post(place + "/answer", CLOSED), 409, "answered-elsewhere");
    }
}
