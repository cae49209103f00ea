package dev.ferry.rest.api.deadline;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.OfferStages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The deadlines of offers by HTTP alone, in July 2019 (R23). */
class DeadlinesTest {
    private static final List<Offer> ALL = List.of(
            OfferStages.of("draft", Situation.DRAFT),
            OfferStages.of("lost", Situation.NOT_DETECTED),
            OfferStages.of("old", Situation.PUBLISHED));

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

    private static List<String> shown(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("offerId").asText() + " "
                        + item.get("outcome").asText() + " " + item.get("consequences"))
                .toList();
    }

    @Test
    void theDeadlinesThatHoldAreListed() throws IOException, InterruptedException {
        JsonNode items = body(operator().get("/deadlines"), 200).get("items");

        assertThat(items).hasSize(5);
        assertThat(items.get(0).toString())
                .isEqualTo("{\"deadline\":\"published-move\",\"date\":\"2019-08-31\","
                        + "\"zone\":\"America/Los_Angeles\","
                        + "\"situation\":\"published\",\"only\":[],\"metBy\":[\"all-steps\"],\"consequences\":["
                        + "{\"consequence\":\"no-marketing-benefits\",\"scope\":\"publisher\","
                        + "\"only\":[],\"evenIf\":[],"
                        + "\"endsWith\":\"all-steps\"},"
                        + "{\"consequence\":\"co-sell-status-lost\",\"scope\":\"offer\","
                        + "\"only\":[\"co-sell-prioritised\"],\"evenIf\":[],\"endsWith\":\"all-steps\"}],"
                        + "\"reminders\":[30,14,7,1],\"warningDays\":10}");
    }

    @Test
    void howAllWouldStandIsSeenForAnyTime() throws IOException, InterruptedException {
        assertThat(shown(body(operator().get("/deadlines/standing"), 200).get("items")))
                .containsExactly("draft ahead []", "lost ahead []", "old ahead []");
        assertThat(shown(body(operator().get("/deadlines/standing?at=2019-08-31"), 200)
                        .get("items")))
                .containsExactly("draft ahead []", "lost ahead []", "old missed [\"no-marketing-benefits\"]");
        assertThat(shown(body(operator().get("/deadlines/standing?at=2019-10-16T07:00:00Z"), 200)
                        .get("items")))
                .containsExactly(
                        "draft missed [\"removed-from-seller-catalog\"]",
                        "lost missed [\"removed-from-seller-catalog\"]",
                        "old missed [\"no-marketing-benefits\"]");
    }

    @Test
    void aTimeThatIsNoneIsPointedTo() throws IOException, InterruptedException {
        JsonNode problem = problem(operator().get("/deadlines/standing?at=soon"), 400, "bad-request");

        assertThat(problem.get("errors").get(0).get("pointer").asText()).isEqualTo("#/at");
    }

    @Test
    void theListGoesOnByACursor() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        String more = "";
        do {
            JsonNode part = body(operator().get("/deadlines/standing?limit=1" + more), 200);
            all.addAll(shown(part.get("items")));
            more = part.get("cursor").isNull()
                    ? ""
                    : "&cursor=" + part.get("cursor").asText();
        } while (!more.isEmpty());

        assertThat(all).containsExactly("draft ahead []", "lost ahead []", "old ahead []");
    }

    @Test
    void aDeadlineIsWaivedForAnOfferAndThatTakenBack() throws IOException, InterruptedException {
        String waiver = "/accounts/contoso/offers/old/waiver";
        String wish = "{\"deadline\":\"published-move\",\"reason\":\"agreed\"}";

        JsonNode waived = body(operator().post(waiver, wish), 200);
        assertThat(waived.get("outcome").asText()).isEqualTo("waived");
        assertThat(body(operator().get("/offers?outcome=waived"), 200).get("items"))
                .hasSize(1);
        JsonNode back = body(operator().send("DELETE", waiver + "?deadline=published-move", noBody()), 200);
        assertThat(back.get("outcome").asText()).isEqualTo("ahead");

        body(operator().post(waiver, wish), 200);
        assertThat(body(operator().send("DELETE", waiver, ofString(wish)), 200)
                        .get("outcome")
                        .asText())
                .isEqualTo("ahead");
        JsonNode bodied = problem(operator().send("DELETE", waiver, ofString("{\"deadline\":7}")), 400, "bad-request");
        assertThat(bodied.get("errors").get(0).get("pointer").asText()).isEqualTo("#/deadline");
        problem(operator().send("DELETE", waiver + "?deadline=recertification", ofString(wish)), 400, "bad-request");
        problem(operator().sendAs("text/plain", "DELETE", waiver, ofString(wish)), 415, "unsupported-media-type");
        problem(operator().send("DELETE", waiver, ofString("null")), 422, "value-missing");
        problem(operator().send("DELETE", waiver + "?deadline=soon", noBody()), 422, "unknown-deadline");
        JsonNode useless =
                problem(operator().send("DELETE", "/accounts/contoso/offers/old", ofString(wish)), 400, "bad-request");
        assertThat(useless.get("errors").get(0).get("detail").asText()).contains("behind the question mark");
        JsonNode unnamed = problem(operator().send("DELETE", waiver, noBody()), 422, "value-missing");
        assertThat(unnamed.get("errors").get(0).get("pointer").asText()).isEqualTo("#/deadline");

        problem(operator().post(waiver, wish.replace("published-move", " ")), 422, "value-missing");

        problem(contoso.owner().send("DELETE", waiver, noBody()), 403, "operator-only");
        problem(contoso.owner().post(waiver, wish), 403, "operator-only");
        problem(operator().post(waiver, wish.replace("published-move", "soon")), 422, "unknown-deadline");
        problem(
                operator().post(waiver.replace("old", "lost"), wish.replace("published-move", "not-detected")),
                409,
                "not-waivable");
    }

    private String done(String order) throws IOException, InterruptedException {
        String id = body(operator().post("/offers/jobs", order), 202).get("id").asText();
        JsonNode result = body(operator().get("/jobs/" + id), 200).get("result");
        return result.get("decided").asText() + " of " + result.get("offers").asText();
    }

    @Test
    void aDeadlineIsWaivedForManyOffersAtOnce() throws IOException, InterruptedException {
        String wish =
                "{\"act\":\"waive\",\"deadline\":\"published-move\",\"reason\":\"agreed\",\"filter\":{\"outcome\":\"%s\"},"
                    + "\"dryRun\":%s}";
        assertThat(done(wish.formatted("ahead", true))).isEqualTo("0 of 1");
        assertThat(done(wish.formatted("missed", false))).isEqualTo("0 of 0");
        assertThat(done(wish.formatted("ahead", false))).isEqualTo("1 of 1");
        assertThat(body(operator().get("/offers?outcome=waived"), 200).get("items"))
                .hasSize(1);

        problem(operator().post("/offers/jobs", wish.formatted("late", false)), 422, "unknown-value");
        problem(operator().post("/offers/jobs", "{\"act\":\"waive\",\"reason\":\"agreed\"}"), 422, "value-missing");
        problem(
                operator().post("/offers/jobs", wish.formatted("ahead", false).replace("published-move", "soon")),
                422,
                "unknown-deadline");
        problem(
                operator()
                        .post("/offers/jobs", wish.formatted("ahead", false).replace("published-move", "not-detected")),
                409,
                "not-waivable");
        problem(contoso.owner().post("/offers/jobs", wish.formatted("ahead", false)), 403, "operator-only");
    }

    @Test
    void theOwnersOfManyOffersAreRemindedAtOnce() throws IOException, InterruptedException {
        assertThat(done("{\"act\":\"remind\",\"dryRun\":true}")).isEqualTo("0 of 3");
        assertThat(done("{\"act\":\"remind\",\"filter\":{\"situation\":\"draft\"}}"))
                .isEqualTo("1 of 1");
        assertThat(done("{\"act\":\"remind\",\"deadline\":\"published-move\"}")).isEqualTo("1 of 1");
        assertThat(done("{\"act\":\"remind\",\"filter\":{\"outcome\":\"missed\"}}"))
                .isEqualTo("0 of 0");

        assertThat(server.stores().mailQueue().about(new PublisherId("contoso"), 100).stream()
                        .map(MailStatus::kind)
                        .filter(kind -> kind == MailKind.DEADLINE_REMINDER))
                .hasSize(2);
    }

    @Test
    void offersAreFoundByTheirOutcome() throws IOException, InterruptedException {
        assertThat(body(operator().get("/offers?outcome=ahead"), 200).get("items"))
                .hasSize(3);
        assertThat(body(operator().get("/offers?outcome=missed"), 200).get("items"))
                .isEmpty();
        problem(operator().get("/offers?outcome=late"), 400, "bad-request");
    }
}
