package dev.ferry.domain.offer;

import static dev.ferry.domain.offer.PageField.choice;
import static dev.ferry.domain.offer.PageField.line;
import static dev.ferry.domain.offer.PageField.lines;
import static dev.ferry.domain.offer.PageField.markets;
import static dev.ferry.domain.offer.PageField.text;
import static dev.ferry.domain.offer.PageField.url;
import static dev.ferry.domain.offer.PageField.urls;

import dev.ferry.domain.outcome.Slug;
import java.util.List;
import java.util.Optional;

/**
 * A page of information about an offer, and what is asked there. From these fields come what is checked, the
 * description of the API, and the forms. Slugs and names of fields are public contract: add, never rename.
 */
public enum Page implements Slug {
    SETUP(
            choice("callToAction", "get-it-now", "free-trial", "contact-me").needed(),
            url("appUrl"),
            url("testDriveUrl")),
    PROPERTIES(
            lines("categories").needed(),
            lines("industries"),
            line("appVersion").needed(),
            url("termsOfUseUrl").needed()),
    LISTING(
            line("name").needed(),
            line("summary").needed(),
            text("description").needed(),
            lines("searchKeywords"),
            line("legalEntity"),
            url("privacyPolicyUrl").needed(),
            url("helpUrl").needed(),
            lines("contacts").needed(),
            lines("collateral"),
            url("logoUrl").needed(),
            urls("screenshotUrls").needed()),
    AVAILABILITY(markets("markets").needed(), line("previewAudience")),
    TECHNICAL(url("packageUrl").needed(), line("solutionId"), text("validationNotes")),
    LEADS(
            choice("destination", "e-mail", "https-endpoint", "dynamics-365", "none")
                    .needed(),
            line("address"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<PageField> fields;

    Page(PageField... fields) {
        this.fields = List.of(fields);
    }

    /** In the order in which they are asked. */
    public List<PageField> fields() {
        return fields;
    }

    public Optional<PageField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
