package dev.ferry.rest.pages;

import static dev.ferry.rest.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.api.offer.MarketplaceSteps;
import dev.ferry.testkit.sample.OfferStages;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Operators work through what was handed in for certification, and through cases (R19, R24). */
class DeskPagesTest {
    private static final List<Offer> OFFERS = List.of(OfferStages.of("draft", Situation.DRAFT));

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));
    private Browser operator =
            new Browser(server, contoso.companies().operator().token());

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server, OFFERS);
        operator = new Browser(server, contoso.companies().operator().token());
    }

    private static String page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private void handIn() throws IOException, InterruptedException {
        MarketplaceSteps steps = new MarketplaceSteps(contoso);
        steps.takeAll();
        String offer = "/accounts/contoso/offers/crm";
        body(
                contoso.owner()
                        .post(
                                "/accounts/contoso/offers",
                                "{\"offerId\":\"crm\",\"name\":\"CRM\",\"kind\":\"dynamics-365-operations\"}"),
                201);
        steps.completePages(offer);
        body(contoso.owner().post(offer + "/submission", "{\"platformVersion\":\"10.0\"}"), 202);
    }

    @Test
    void whatWasHandedInIsTurnedDownForAReasonAndThenCertified() throws IOException, InterruptedException {
        handIn();
        String path = "/operator/certifications/contoso/crm";
        assertThat(page(operator.get("/operator/certifications"), 200))
                .contains("CRM", "action=\"" + path + "\"", "value=\"approved\"");

        assertThat(page(operator.submit(path, Map.of("verdict", "rejected", "page", "listing", "text", " ")), 422))
                .contains("id=\"text-contoso/crm-error\"", "value=\"listing\" selected");
        HttpResponse<String> rejected =
                operator.submit(path, Map.of("verdict", "rejected", "page", "listing", "text", "No logo.\r\nNo text."));
        assertThat(page(operator.follow(rejected), 200)).contains("CRM was not certified");
        assertThat(page(operator.get("/operator/certifications?state=rejected"), 200))
                .contains("No logo.")
                .doesNotContain("value=\"approved\"");

        body(contoso.owner().post("/accounts/contoso/offers/crm/submission", "{\"platformVersion\":\"10.0\"}"), 202);
        assertThat(page(operator.follow(operator.submit(path, Map.of("verdict", "approved"))), 200))
                .contains("CRM is certified");
        assertThat(page(operator.submit(path, Map.of("verdict", "approved")), 409))
                .as("a verdict came first")
                .contains("id=\"error\"");
        page(operator.submit("/operator/certifications/contoso/none", Map.of("verdict", "approved")), 404);
    }

    @Test
    void whatIsWrongIsSaidOnThePageOfTheListOnWhichTheFormStands() throws IOException, InterruptedException {
        handIn();
        String path = "/operator/certifications/contoso/crm";
        String before = "2000-01-01T00:00:00Z/contoso/crm";
        Map<String, String> second = Map.of("verdict", "rejected", "text", "", "after", before);
        String beyond = "2999-01-01T00:00:00Z/contoso/crm";

        assertThat(page(operator.submit(path, second), 422))
                .contains("id=\"text-contoso/crm-error\"", "name=\"after\" value=\"" + before + "\"");
        assertThat(page(operator.submit(path, Map.of("verdict", "rejected", "text", "", "after", beyond)), 422))
                .as("where its form is on another page by now, it is said above")
                .contains("id=\"error\"")
                .doesNotContain("text-contoso/crm");
        HttpResponse<String> decided =
                operator.submit(path, Map.of("verdict", "rejected", "text", "No logo.", "after", before));
        assertThat(decided.headers().firstValue("Location").orElseThrow())
                .contains("?state=submitted&after=2000-01-01");
        assertThat(page(operator.follow(decided), 200)).contains("CRM was not certified");
    }

    @Test
    void aCaseIsFoundReadAndAnsweredWithAVerdict() throws IOException, InterruptedException {
        String id = body(
                        contoso.manager()
                                .post(
                                        "/accounts/contoso/cases",
                                        "{\"topic\": \"wrong-offer-type\", \"offerId\": \"draft\", \"text\": \"Not"
                                                + " so.\"}"),
                        201)
                .get("caseId")
                .asText();
        String path = "/operator/accounts/contoso/cases/" + id;
        assertThat(page(operator.get("/operator/cases"), 200)).contains("href=\"" + path + "\"");
        assertThat(page(operator.get("/operator/cases?desk=marketplace"), 200)).doesNotContain(path);

        assertThat(page(operator.get(path), 200)).contains("Not so.", "<option value=\"unfounded\"");
        assertThat(page(operator.submit(path + "/answer", Map.of("state", "closed", "verdict", "confirmed")), 422))
                .contains("id=\"text-error\"", "value=\"closed\" selected");
        HttpResponse<String> answered = operator.submit(
                path + "/answer", Map.of("state", "answered", "verdict", "confirmed", "text", "<b>So</b> it is."));
        assertThat(page(operator.follow(answered), 200)).contains("&lt;b&gt;So&lt;/b&gt; it is.", "The answer is kept");
        assertThat(page(operator.get(path), 200)).as("it is said once").doesNotContain("The answer is kept");
        page(operator.submit(path + "/answer", Map.of("state", "closed", "text", "Done.")), 303);
        assertThat(page(operator.get(path), 200)).doesNotContain("<textarea");
    }

    @Test
    void whatIsNoCaseIsNotFound() throws IOException, InterruptedException {
        page(operator.get("/operator/accounts/contoso/cases/none"), 404);
        page(operator.get("/operator/accounts/contoso/cases/7b2f1c9e-0000-4000-8000-000000000000"), 404);
    }
}
