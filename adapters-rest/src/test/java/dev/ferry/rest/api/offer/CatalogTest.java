package dev.ferry.rest.api.offer;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.CatalogSamples;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Look-alikes of a draft, the decision about them, deleting, and going live, by HTTP alone (R20, R22). */
class CatalogTest {
    private static final String OFFERS = "/accounts/contoso/offers";
    private static final String DRAFT = OFFERS + "/draft";
    private static final String CRM = OFFERS + "/crm";
    private static final String DUPLICATE_OF_LIVE =
            "{\"decision\":\"duplicate\",\"of\":{\"publisherId\":\"contoso\",\"offerId\":\"live\"}}";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(
                server, List.of(offer("draft", Situation.DRAFT, false), offer("live", Situation.PUBLISHED, true)));
        appears(CatalogSamples.offer("fabrikam", "crm"), "Contosso CRM");
    }

    private static Offer offer(String id, Situation situation, boolean listed) {
        return new Offer(
                new OfferId(id),
                "Contoso CRM",
                OfferKind.DYNAMICS_365_OPERATIONS,
                situation,
                listed,
                Optional.of("https://appsource.example/" + id).filter(_ -> listed),
                false,
                false,
                false,
                false,
                Optional.of("Contoso AB"),
                List.of("desk@contoso.example"),
                List.of("deck.pdf"),
                List.of("SE"));
    }

    private static void appears(OfferKey offer, String name) {
        server.stores()
                .catalog()
                .list(
                        new UUID(1, offer.hashCode()),
                        CatalogSide.PUBLIC,
                        ListedContent.of(offer, OfferKind.OTHER, name, OfferPages.NONE));
    }

    private static HttpResponse<String> put(Person who, String path, String said)
            throws IOException, InterruptedException {
        return who.send("PUT", path, BodyPublishers.ofString(said), "If-Match", "*");
    }

    private static HttpResponse<String> delete(Person who, String path, String... headers)
            throws IOException, InterruptedException {
        return who.send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    private static HttpResponse<String> delete(Person who, String path) throws IOException, InterruptedException {
        return delete(who, path, "If-Match", "*");
    }

    @Test
    void r20WhatLooksAlikeIsShownWithItsEvidence() throws IOException, InterruptedException {
        put(contoso.owner(), DRAFT + "/pages/availability", "{\"markets\":[\"SE\",\"NO\"]}");

        JsonNode items =
                body(contoso.manager().get(DRAFT + "/look-alikes"), 200).get("items");

        assertThat(items).hasSize(2);
        JsonNode live = items.get(0);
        assertThat(live.get("offerId").asText()).isEqualTo("live");
        assertThat(live.get("score").asDouble()).isEqualTo(1);
        assertThat(live.get("reasons").toString())
                .isEqualTo("[\"same-name\",\"same-publisher\",\"same-legal-entity\"]");
        assertThat(live.get("appSourceUrl").asText()).isEqualTo("https://appsource.example/live");
        assertThat(live.get("lacks").toString()).isEqualTo("{\"collateral\":[],\"contacts\":[],\"markets\":[\"NO\"]}");
        assertThat(items.get(1).get("publisherId").asText()).isEqualTo("fabrikam");
        assertThat(items.get(1).get("lacks").isNull()).isTrue();
        problem(contoso.developer().get(DRAFT + "/look-alikes"), 403, "manager-only");
        problem(contoso.owner().get(OFFERS + "/live/look-alikes"), 409, "not-a-draft");
    }

    @Test
    void r20ADuplicateIsDecidedAndDeleted() throws IOException, InterruptedException {
        problem(put(contoso.owner(), DRAFT + "/duplicate", "{\"decision\":\"duplicate\"}"), 422, "value-missing");
        problem(put(contoso.owner(), DRAFT + "/duplicate", "{\"decision\":\"perhaps\"}"), 422, "unknown-value");
        problem(
                put(contoso.owner(), DRAFT + "/duplicate", DUPLICATE_OF_LIVE.replace("live", "draft")),
                422,
                "not-a-look-alike");
        problem(
                put(contoso.owner(), DRAFT + "/duplicate", "{\"decision\":\"other-legal-entity\"}"),
                409,
                "same-legal-entity");
        problem(put(contoso.developer(), DRAFT + "/duplicate", DUPLICATE_OF_LIVE), 403, "manager-only");
        problem(delete(contoso.owner(), DRAFT), 409, "not-a-duplicate");

        JsonNode decided = body(put(contoso.owner(), DRAFT + "/duplicate", DUPLICATE_OF_LIVE), 200);
        assertThat(decided.get("nextStep").isNull()).isTrue();
        put(contoso.owner(), DRAFT + "/pages/availability", "{\"markets\":[\"SE\",\"NO\"]}");
        JsonNode lacking = problem(delete(contoso.owner(), DRAFT), 409, "duplicate-lacks");
        assertThat(lacking.get("lacks").get("markets").toString()).isEqualTo("[\"NO\"]");
        put(contoso.owner(), DRAFT + "/pages/availability", "{\"markets\":[\"SE\"]}");

        problem(delete(contoso.owner(), DRAFT, "Accept", "application/json"), 428, "precondition-required");
        problem(delete(contoso.owner(), DRAFT, "If-Match", "\"other\""), 412, "changed-meanwhile");
        assertThat(delete(contoso.owner(), DRAFT).statusCode()).isEqualTo(204);
        JsonNode gone = body(contoso.owner().get(DRAFT), 200);
        assertThat(gone.get("state").asText()).isEqualTo("deleted");
        assertThat(gone.get("checklist")).isEmpty();
    }

    @Test
    void aCatalogThatIsSilentIsSaidSoAndToBeAskedAgain() throws IOException, InterruptedException {
        server.stores().catalog().goDown();

        HttpResponse<String> answer = contoso.owner().get(DRAFT + "/look-alikes");
        problem(answer, 503, "catalog-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        problem(put(contoso.owner(), DRAFT + "/duplicate", DUPLICATE_OF_LIVE), 503, "catalog-unavailable");
        JsonNode live = body(contoso.owner().get(OFFERS + "/live"), 200);
        assertThat(live.get("checklist").get(2).get("system").asText()).isEqualTo("catalog");
    }

    @Test
    void r22WhatIsCertifiedGoesLiveInBothCatalogsOrIsUnderWay() throws IOException, InterruptedException {
        certify();
        problem(contoso.developer().post(CRM + "/go-live", ""), 403, "manager-only");
        server.stores().catalog().goDown();

        JsonNode underWay = body(contoso.owner().post(CRM + "/go-live", ""), 202);
        assertThat(underWay.get("state").asText()).isEqualTo("certified");
        server.stores().catalog().comeBack();
        assertThat(body(contoso.owner().post(CRM + "/go-live", ""), 202)
                        .get("nextStep")
                        .asText())
                .isEqualTo("go-live");
    }

    @Test
    void whatIsLiveIsLiveAgain() throws IOException, InterruptedException {
        problem(contoso.owner().post(OFFERS + "/live/go-live", ""), 409, "not-certified");
        certify();

        JsonNode live = body(contoso.owner().post(CRM + "/go-live", ""), 200);
        assertThat(live.get("state").asText()).isEqualTo("live");
        assertThat(live.get("nextStep").isNull()).isTrue();
        assertThat(live.get("appSourceUrl").asText()).startsWith("https://");
        assertThat(body(contoso.manager().post(CRM + "/go-live", ""), 200)).isEqualTo(live);
        problem(delete(contoso.owner(), CRM), 409, "already-submitted");
    }

    private void certify() throws IOException, InterruptedException {
        MarketplaceSteps steps = new MarketplaceSteps(contoso);
        steps.takeAll();
        body(
                contoso.owner()
                        .post(OFFERS, "{\"offerId\":\"crm\",\"name\":\"CRM\",\"kind\":\"dynamics-365-operations\"}"),
                201);
        steps.completePages(CRM);
        body(contoso.owner().post(CRM + "/submission", "{\"platformVersion\":\"10.0\"}"), 202);
        body(contoso.companies().operator().post(CRM + "/certification", "{\"verdict\":\"approved\"}"), 200);
    }
}
