package dev.ferry.rest.api.marketplace;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an account does once for all its offers, by HTTP alone (R19, R20). */
class AccountSideTest {
    private static final String ACCOUNT = "/accounts/contoso";
    private static final String PROFILE = """
        {"companyName": "Contoso AB", "country": "SE", "address": "Storgatan 1", "contact": "Ann", "taxId": "SE55"}
        """;

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server);
    }

    private static HttpResponse<String> put(Person who, String path, String body)
            throws IOException, InterruptedException {
        return who.send("PUT", ACCOUNT + path, BodyPublishers.ofString(body));
    }

    private static JsonNode shown(Person who, String path) throws IOException, InterruptedException {
        return body(who.get(ACCOUNT + path), 200);
    }

    @Test
    void anAccountJoinsTheCommercialMarketplace() throws IOException, InterruptedException {
        assertThat(shown(contoso.developer(), "/enrolment").get("enrolled").asBoolean())
                .isFalse();
        String program = "{\"program\":\"commercial-marketplace\"}";
        problem(put(contoso.developer(), "/enrolment", program), 403, "manager-only");
        problem(put(contoso.owner(), "/enrolment", "{\"program\":\"isv-connect\"}"), 422, "unknown-value");

        JsonNode enrolled = body(put(contoso.manager(), "/enrolment", program), 200);

        assertThat(enrolled.get("enrolled").asBoolean()).isTrue();
        assertThat(body(put(contoso.owner(), "/enrolment", program), 200)).isEqualTo(enrolled);
        assertThat(shown(contoso.developer(), "/enrolment")).isEqualTo(enrolled);
    }

    @Test
    void theAddendumIsAcceptedByTheDigestThatCameWithItsText() throws IOException, InterruptedException {
        JsonNode addendum =
                shown(contoso.developer(), "/agreements").get("items").get(0);
        assertThat(addendum.get("accepted").isNull()).isTrue();
        String version = addendum.get("version").asText();
        String accepted = "{\"version\":\"" + version + "\",\"digest\":\""
                + addendum.get("digest").asText() + "\"}";
        String path = "/agreements/isv-addendum";

        problem(put(contoso.developer(), path, accepted), 403, "manager-only");
        problem(
                put(contoso.owner(), path, "{\"version\":\"" + version + "\",\"digest\":\"x\"}"),
                422,
                "agreement-unread");
        assertThat(problem(
                                put(contoso.owner(), path, accepted.replace(version, "2001-01-01")),
                                409,
                                "agreement-outdated")
                        .get("version")
                        .asText())
                .isEqualTo(version);
        JsonNode answer = body(put(contoso.manager(), path, accepted), 200);

        assertThat(answer.get("accepted").get("by").asText()).contains("@");
        assertThat(shown(contoso.owner(), "/agreements").get("items").get(0)).isEqualTo(answer);
    }

    @Test
    void billingIsGivenAndConfirmedByOwnersAndManagers() throws IOException, InterruptedException {
        problem(contoso.owner().post(ACCOUNT + "/billing/confirmation", ""), 409, "billing-missing");
        problem(contoso.developer().get(ACCOUNT + "/billing"), 403, "manager-only");
        problem(contoso.companies().operator().get(ACCOUNT + "/billing"), 403, "manager-only");
        assertThat(shown(contoso.owner(), "/billing").get("companyName").isNull())
                .isTrue();

        JsonNode given = body(put(contoso.owner(), "/billing", PROFILE), 200);
        assertThat(given.get("taxId").asText()).isEqualTo("SE55");
        assertThat(shown(contoso.manager(), "/billing").get("taxId").isNull()).isTrue();
        JsonNode confirmed = body(contoso.manager().post(ACCOUNT + "/billing/confirmation", ""), 200);
        assertThat(confirmed.get("confirmedAt").isNull()).isFalse();
        assertThat(body(put(contoso.owner(), "/billing", PROFILE.replace("Storgatan 1", "Elsewhere")), 200)
                        .get("confirmedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoSaysWhichProfileTheySawChangesAndConfirmsNoOther() throws IOException, InterruptedException {
        HttpResponse<String> empty = contoso.owner().get(ACCOUNT + "/billing");
        HttpResponse<String> given = contoso.owner().put(ACCOUNT + "/billing", PROFILE, "If-Match", tag(empty));
        String first = tag(given);

        assertThat(body(given, 200).get("contact").asText()).isEqualTo("Ann");
        assertThat(tag(contoso.owner().get(ACCOUNT + "/billing")))
                .isEqualTo(first)
                .isNotEqualTo(tag(empty));
        assertThat(contoso.owner()
                        .get(ACCOUNT + "/billing", "If-None-Match", first)
                        .statusCode())
                .isEqualTo(304);
        problem(contoso.owner().get(ACCOUNT + "/billing", "If-Match", tag(empty)), 412, "changed-meanwhile");

        String second = tag(contoso.manager()
                .put(
                        ACCOUNT + "/billing",
                        PROFILE.replace("Ann", "Bo"),
                        "If-Match",
                        tag(contoso.manager().get(ACCOUNT + "/billing"))));
        problem(contoso.owner().put(ACCOUNT + "/billing", PROFILE, "If-Match", first), 412, "changed-meanwhile");
        problem(
                contoso.owner().post(ACCOUNT + "/billing/confirmation", "", "If-Match", first),
                412,
                "changed-meanwhile");
        assertThat(shown(contoso.owner(), "/billing").get("contact").asText()).isEqualTo("Bo");
        assertThat(shown(contoso.owner(), "/billing").get("confirmedAt").isNull())
                .isTrue();

        HttpResponse<String> confirmed =
                contoso.manager().post(ACCOUNT + "/billing/confirmation", "", "If-Match", second);
        assertThat(body(confirmed, 200).get("confirmedAt").isNull()).isFalse();
        assertThat(body(contoso.owner().put(ACCOUNT + "/billing", PROFILE, "If-Match", "*"), 200)
                        .get("contact")
                        .asText())
                .isEqualTo("Ann");
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void whatIsWrongInAProfileIsPointedAt() throws IOException, InterruptedException {
        assertThat(problem(
                                put(contoso.owner(), "/billing", PROFILE.replace("\"SE\"", "\"Sweden\"")),
                                422,
                                "malformed-country")
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asText())
                .isEqualTo("#/country");
        assertThat(problem(put(contoso.owner(), "/billing", PROFILE.replace("\"Ann\"", "\" \"")), 422, "value-missing")
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asText())
                .isEqualTo("#/contact");
    }
}
