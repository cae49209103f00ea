package dev.ferry.rest.api.offer;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Solution;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AppSource URLs for the go-to-market portal, and its solutions, by HTTP (R18, R19). */
class MarketplaceLinkTest {
    private static final String LINK = "/accounts/contoso/offers/crm/marketplace-link";
    private static final String PAGE = "https://appsource.example/product/contoso.crm";
    private static final String BODY = "{\"appSourceUrl\": \"" + PAGE + "\"}";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(
                server,
                List.of(
                        HandedInOffers.listed("crm", PAGE),
                        HandedInOffers.listed("erp", PAGE + "2"),
                        OfferStages.of("unlisted", Situation.PUBLISHED)));
    }

    private static void handIn() {
        HandedInOffers.handIn(server.stores(), new OfferKey(Samples.id("contoso"), new OfferId("crm")));
    }

    private static String stepOf(JsonNode offer) {
        for (JsonNode item : offer.get("checklist")) {
            if (item.get("step").asText().equals("marketplace-link")) {
                return item.get("status").asText();
            }
        }
        throw new AssertionError("no such step in " + offer);
    }

    @Test
    void r19TheUrlIsEnteredAndTheStepIsDone() throws IOException, InterruptedException {
        handIn();
        HttpResponse<String> given = contoso.manager().put(LINK, BODY);

        assertThat(stepOf(body(given, 200))).isEqualTo("done");
        assertThat(given.headers().firstValue("ETag")).isPresent();
        assertThat(stepOf(body(contoso.owner().put(LINK, BODY), 200))).isEqualTo("done");
        JsonNode solutions = body(contoso.companies().operator().get("/solutions"), 200);
        assertThat(solutions.get("items").get(0).get("solutionId").asText()).isEqualTo("contoso/crm");
        assertThat(solutions.get("items").get(0).get("appSourceUrl").asText()).isEqualTo(PAGE);
    }

    @Test
    void whileThePortalDoesNotAnswerItIsAccepted() throws IOException, InterruptedException {
        handIn();
        server.stores().goToMarketPortal().failAfter(2, FaultKind.REFUSES);
        // The second question is of who tells the portal, before it enters the URL.
        assertThat(stepOf(body(contoso.owner().put(LINK, BODY), 202))).isEqualTo("pending");
    }

    @Test
    void whatIsRefused() throws IOException, InterruptedException {
        problem(contoso.developer().put(LINK, BODY), 403, "manager-only");
        problem(contoso.companies().operator().put(LINK, BODY), 403, "manager-only");
        problem(contoso.companies().signedIn("eve@evil.example").put(LINK, BODY), 404, "account-not-found");
        JsonNode wrong = problem(contoso.owner().put(LINK, BODY.replace("https", "http")), 422, "not-appsource-url");
        assertThat(wrong.get("errors").get(0).get("pointer").asText()).isEqualTo("#/appSourceUrl");
        problem(contoso.owner().put(LINK, BODY.replace("contoso.crm", "contoso.crm2")), 422, "not-appsource-url");
        JsonNode blocked = problem(contoso.owner().put(LINK, BODY), 409, "step-blocked");
        assertThat(blocked.get("step").asText()).isEqualTo("marketplace-link");
        assertThat(blocked.get("blockedBy").get(0).asText()).isEqualTo("enrolment");
        problem(contoso.owner().put(LINK.replace("crm", "unlisted"), BODY), 409, "no-listing");
        problem(contoso.owner().put(LINK.replace("crm", "nothing"), BODY), 404, "offer-not-found");
        server.stores().goToMarketPortal().goDown();
        problem(contoso.owner().put(LINK, BODY), 503, "go-to-market-unavailable");
    }

    @Test
    void r18OperatorsSeeAllSolutionsByPages() throws IOException, InterruptedException {
        server.stores()
                .goToMarketPortal()
                .add(new Solution("s/7", Samples.id("fabrikam"), "Lone", Optional.empty(), Optional.empty()));
        Person operator = contoso.companies().operator();

        JsonNode first = body(operator.get("/solutions?limit=2"), 200);
        assertThat(first.get("items")).hasSize(2);
        JsonNode second = body(
                operator.get("/solutions?limit=2&cursor=" + first.get("cursor").asText()), 200);
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.path("cursor").isTextual()).isFalse();
        JsonNode lone = body(operator.get("/solutions?matched=false"), 200).get("items");
        assertThat(lone).hasSize(1);
        assertThat(lone.get(0).get("solutionId").asText()).isEqualTo("s/7");
        assertThat(lone.get(0).path("offerId").isTextual()).isFalse();
        assertThat(body(operator.get("/solutions?matched=true"), 200).get("items"))
                .hasSize(3);
        problem(operator.get("/solutions?matched=perhaps"), 400, "bad-request");
        problem(operator.get("/solutions?cursor=%21"), 400, "bad-request");
        problem(contoso.owner().get("/solutions"), 403, "operator-only");
        server.stores().goToMarketPortal().goDown();
        problem(operator.get("/solutions"), 503, "go-to-market-unavailable");
    }
}
