package dev.ferry.rest.api.offer;

import static dev.ferry.rest.Person.body;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.offer.Page;
import dev.ferry.rest.MovedCompany;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;

/** What an account does once, and what pages say, as its owner does it by HTTP. */
public record MarketplaceSteps(MovedCompany company) {
    private static final String ACCOUNT = "/accounts/contoso";
    private static final String PROFILE = """
        {"companyName": "Contoso AB", "country": "SE", "address": "Storgatan 1", "contact": "Ann"}
        """;

    /** Joins the marketplace, accepts the addendum, gives billing and confirms it. */
    public void takeAll() throws IOException, InterruptedException {
        put(ACCOUNT + "/enrolment", "{\"program\":\"commercial-marketplace\"}");
        JsonNode addendum = body(company.owner().get(ACCOUNT + "/agreements"), 200)
                .get("items")
                .get(0);
        put(
                ACCOUNT + "/agreements/isv-addendum",
                "{\"version\":\"" + addendum.get("version").asText() + "\",\"digest\":\""
                        + addendum.get("digest").asText() + "\"}");
        put(ACCOUNT + "/billing", PROFILE);
        body(company.owner().post(ACCOUNT + "/billing/confirmation", ""), 200);
    }

    /** Gives each page of an offer as the API shows it in an example. */
    public void completePages(String offer) throws IOException, InterruptedException {
        JsonNode schemas = body(company.server().get("/openapi.json"), 200)
                .path("components")
                .path("schemas");
        for (Page page : Page.values()) {
            String slug = page.slug();
            String name = "Offer" + slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1) + "Page";
            put(offer + "/pages/" + slug, schemas.path(name).path("example").toString());
        }
    }

    private void put(String path, String said) throws IOException, InterruptedException {
        body(company.owner().send("PUT", path, BodyPublishers.ofString(said), "If-Match", "*"), 200);
    }
}
