package dev.ferry.rest.api.offer;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.OfferStages;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dynamics 365 offers by HTTP alone (R18–R21). */
class OffersTest {
    private static final String OFFERS = "/accounts/contoso/offers";
    private static final String NEW = """
        {"offerId": "crm-2", "name": "CRM", "kind": "dynamics-365-customer-engagement", "replaces": "lost"}
        """;

    private static final List<Offer> ALL = List.of(
            OfferStages.of("draft", Situation.DRAFT),
            OfferStages.of("lost", Situation.NOT_DETECTED),
            OfferStages.of("old", Situation.PUBLISHED),
            OfferStages.of("other", Situation.DRAFT).withKind(OfferKind.DYNAMICS_365_BUSINESS_CENTRAL));

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server, ALL);
    }

    @Test
    void r18AnAccountsOffersSayWhatIsToBeDoneForThem() throws IOException, InterruptedException {
        JsonNode items = body(contoso.owner().get(OFFERS), 200).get("items");

        assertThat(texts(items, "offerId")).containsExactly("draft", "lost", "old", "other");
        assertThat(texts(items, "state")).containsExactly("draft", "legacy", "legacy", "left-alone");
        assertThat(texts(items, "nextStep")).containsExactly("addendum", "enrolment", "enrolment", "null");
        assertThat(items.get(2).get("checklist").get(0).get("step").asText()).isEqualTo("membership-center");
        assertThat(items.get(3).get("checklist")).isEmpty();
        assertThat(items.get(0).get("deadlines").get(0).get("outcome").asText()).isEqualTo("ahead");
        assertThat(items.get(3).get("deadlines")).isEmpty();
    }

    @Test
    void r20ADraftIsOpenedByOwnersAndManagersAlone() throws IOException, InterruptedException {
        JsonNode seen = body(contoso.developer().get(OFFERS), 200).get("items").get(0);

        assertThat(seen.get("name").asText()).isEqualTo("Offer draft");
        assertThat(seen.get("state").asText()).isEqualTo("draft");
        assertThat(seen.path("nextStep").isNull() || seen.path("nextStep").isMissingNode())
                .isTrue();
        problem(contoso.developer().get(OFFERS + "/draft"), 403, "manager-only");
        problem(contoso.developer().get(OFFERS + "/draft/pages/listing"), 403, "manager-only");
        body(contoso.manager().get(OFFERS + "/draft"), 200);
        body(contoso.companies().operator().get(OFFERS + "/draft"), 200);
        body(contoso.developer().get(OFFERS + "/old"), 200);
        problem(contoso.companies().signedIn("eve@evil.example").get(OFFERS + "/old"), 404, "account-not-found");
        problem(contoso.owner().get(OFFERS + "/nothing"), 404, "offer-not-found");
    }

    @Test
    void r21AnOfferIsCreatedInThePlaceOfAnother() throws IOException, InterruptedException {
        problem(contoso.developer().post(OFFERS, NEW), 403, "manager-only");
        JsonNode blocked = problem(contoso.owner().post(OFFERS, NEW), 409, "step-blocked");
        assertThat(blocked.get("blockedBy").get(0).asText()).isEqualTo("enrolment");
        enrol();

        HttpResponse<String> answer = contoso.manager().post(OFFERS, NEW);
        JsonNode created = body(answer, 201);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(OFFERS + "/crm-2"));
        assertThat(created.get("situation").asText()).isEqualTo("new");
        assertThat(created.get("replaces").asText()).isEqualTo("lost");
        assertThat(created.get("nextStep").asText()).isEqualTo("addendum");
        JsonNode lost = body(contoso.owner().get(OFFERS + "/lost"), 200);
        assertThat(lost.get("replacedBy").asText()).isEqualTo("crm-2");
        assertThat(lost.path("nextStep").isTextual()).isFalse();
        problem(contoso.owner().post(OFFERS, NEW), 409, "offer-exists");
        problem(contoso.owner().post(OFFERS, NEW.replace("crm-2", "crm-3")), 409, "already-replaced");
        problem(contoso.owner().post(OFFERS, created("x", "draft")), 409, "not-replaceable");
        problem(contoso.owner().post(OFFERS, created("x", "nothing")), 404, "offer-not-found");
        problem(contoso.owner().post(OFFERS, created("X Y", "old")), 422, "malformed-id");
        problem(
                contoso.owner().post(OFFERS, created("x", "old").replace("customer-engagement", "operations")),
                409,
                "kind-mismatch");
        problem(
                contoso.owner().post(OFFERS, created("x", "old").replace("customer-engagement", "business-central")),
                409,
                "kind-left-alone");
        assertThat(texts(
                        body(contoso.owner().get("/accounts/contoso/history"), 200)
                                .get("items"),
                        "action"))
                .contains("offer-created");
    }

    private static String created(String id, String replaces) {
        return NEW.replace("crm-2", id).replace("lost", replaces);
    }

    @Test
    void pagesAreGivenAsTheyWereSeen() throws IOException, InterruptedException {
        HttpResponse<String> first = contoso.developer().get(OFFERS + "/old/pages/availability");
        assertThat(body(first, 200)).isEmpty();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String markets = "{\"markets\":[\"SE\",\"NL\"]}";

        problem(put(contoso.developer(), "old", "availability", markets, Map.of()), 428, "precondition-required");
        HttpResponse<String> given = put(contoso.developer(), "old", "availability", markets, Map.of("If-Match", tag));
        assertThat(body(given, 200).get("markets")).hasSize(2);
        problem(put(contoso.manager(), "old", "availability", "{}", Map.of("If-Match", tag)), 412, "changed-meanwhile");
        assertThat(contoso.developer()
                        .send(
                                "GET",
                                OFFERS + "/old/pages/availability",
                                BodyPublishers.noBody(),
                                "If-None-Match",
                                given.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(pageStatus("old", "availability")).isEqualTo("complete");
        problem(
                put(contoso.developer(), "draft", "availability", markets, Map.of("If-Match", "*")),
                403,
                "manager-only");
        problem(
                put(contoso.owner(), "other", "availability", markets, Map.of("If-Match", "*")),
                409,
                "kind-left-alone");
        problem(put(contoso.owner(), "lost", "availability", markets, Map.of("If-Match", "*")), 409, "step-blocked");
        assertThat(contoso.owner().get(OFFERS + "/old/pages/colours").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everythingThatIsWrongOnAPageIsPointedTo() throws IOException, InterruptedException {
        JsonNode problem = problem(
                put(
                        contoso.owner(),
                        "old",
                        "listing",
                        "{\"name\":[\"x\"],\"helpUrl\":\"javascript:x\",\"contacts\":[\"a\",3],\"colour\":\"red\"}",
                        Map.of("If-Match", "*")),
                422,
                "not-a-text");

        assertThat(texts(problem.get("errors"), "pointer"))
                .containsExactlyInAnyOrder("#/name", "#/helpUrl", "#/contacts/1", "#/colour");
        problem(put(contoso.owner(), "old", "listing", "null", Map.of("If-Match", "*")), 400, "bad-request");
        problem(put(contoso.owner(), "old", "listing", "[]", Map.of("If-Match", "*")), 400, "bad-request");
    }

    @Test
    void theExampleOfEachPageMakesItComplete() throws IOException, InterruptedException {
        JsonNode schemas =
                body(server.get("/openapi.json"), 200).path("components").path("schemas");
        for (String page : List.of("setup", "properties", "listing", "availability", "technical", "leads")) {
            String name = "Offer" + page.substring(0, 1).toUpperCase(Locale.ROOT) + page.substring(1) + "Page";
            JsonNode example = schemas.path(name).path("example");

            body(put(contoso.owner(), "old", page, example.toString(), Map.of("If-Match", "*")), 200);

            assertThat(pageStatus("old", page)).as(page).isEqualTo("complete");
        }
    }

    @Test
    void r20TheKindIsSaidByTheAccountAndCorrectedByOperators() throws IOException, InterruptedException {
        problem(kind(contoso.developer(), "draft", "{\"correct\":true}"), 403, "manager-only");
        JsonNode said = body(kind(contoso.owner(), "draft", "{\"correct\":true}"), 200);
        assertThat(status(said, "kind")).isEqualTo("done");
        problem(kind(contoso.owner(), "draft", "{\"kind\":\"other\"}"), 403, "operator-only");
        problem(kind(contoso.owner(), "old", "{\"correct\":true}"), 409, "not-a-draft");
        Person operator = contoso.companies().operator();
        JsonNode corrected = body(kind(operator, "draft", "{\"kind\":\"dynamics-365-operations\"}"), 200);
        assertThat(status(corrected, "kind")).isEqualTo("open");
        assertThat(body(kind(operator, "draft", "{\"kind\":\"other\"}"), 200)
                        .get("state")
                        .asText())
                .isEqualTo("left-alone");
    }

    @Test
    void operatorsPageThroughAllOffers() throws IOException, InterruptedException {
        Person operator = contoso.companies().operator();
        JsonNode page = body(operator.get("/offers?limit=3"), 200);
        assertThat(texts(page.get("items"), "offerId")).containsExactly("draft", "lost", "old");
        assertThat(texts(
                        body(
                                        operator.get("/offers?limit=3&cursor="
                                                + page.get("cursor").asText()),
                                        200)
                                .get("items"),
                        "offerId"))
                .containsExactly("other");
        assertThat(found(operator, "step=enrolment")).containsExactly("lost", "old");
        enrol();
        assertThat(found(operator, "step=enrolment")).isEmpty();
        assertThat(found(operator, "situation=draft&q=OTHER")).containsExactly("other");
        problem(operator.get("/offers?step=dance"), 400, "bad-request");
    }

    private static List<String> found(Person operator, String query) throws IOException, InterruptedException {
        return texts(body(operator.get("/offers?" + query), 200).get("items"), "offerId");
    }

    private void enrol() throws IOException, InterruptedException {
        body(
                contoso.owner()
                        .send(
                                "PUT",
                                "/accounts/contoso/enrolment",
                                BodyPublishers.ofString("{\"program\":\"commercial-marketplace\"}")),
                200);
    }

    private static HttpResponse<String> kind(Person who, String offer, String body)
            throws IOException, InterruptedException {
        return who.send("PUT", OFFERS + "/" + offer + "/kind", BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> put(
            Person who, String offer, String page, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return who.send(
                "PUT",
                OFFERS + "/" + offer + "/pages/" + page,
                BodyPublishers.ofString(body),
                headers.entrySet().stream()
                        .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                        .toArray(String[]::new));
    }

    private String pageStatus(String offer, String page) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        body(contoso.owner().get(OFFERS + "/" + offer), 200)
                                .get("pages")
                                .spliterator(),
                        false)
                .filter(one -> one.get("page").asText().equals(page))
                .findFirst()
                .orElseThrow()
                .get("status")
                .asText();
    }

    private static String status(JsonNode offer, String step) {
        return StreamSupport.stream(offer.get("checklist").spliterator(), false)
                .filter(one -> one.get("step").asText().equals(step))
                .findFirst()
                .orElseThrow()
                .get("status")
                .asText();
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item ->
                        item.path(member).isNull() ? "null" : item.path(member).asText("null"))
                .map(text -> text.isEmpty() ? "null" : text)
                .toList();
    }
}
