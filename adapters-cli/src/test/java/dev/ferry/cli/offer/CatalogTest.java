package dev.ferry.cli.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Situation;
import dev.ferry.testkit.sample.CatalogSamples;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ferry offers look-alikes}, {@code duplicate}, {@code delete} and {@code go-live} (R20, R22). */
class CatalogTest {
    private static final String OWNER = "owner@contoso.example";

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void anAccountHasMoved() {
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner(OWNER))
                .withOffers(OfferStages.of("draft", Situation.DRAFT), OfferStages.of("live", Situation.PUBLISHED))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
        appears("contoso", "live");
        appears("fabrikam", "crm");
    }

    private void appears(String account, String offer) {
        ferry.stores
                .catalog()
                .list(
                        new UUID(1, account.hashCode()),
                        CatalogSide.PUBLIC,
                        ListedContent.of(
                                CatalogSamples.offer(account, offer), OfferKind.OTHER, "Offer Draft", OfferPages.NONE));
    }

    private Ran owner(String... line) {
        String[] all = Arrays.copyOf(line, line.length + 2);
        all[line.length] = "--as";
        all[line.length + 1] = OWNER;
        return ferry.run(all);
    }

    private static void refused(Ran ran, String code) {
        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(4);
        assertThat(ran.errors()).contains("ferry: " + code + ": ");
        assertThat(ran.output()).isEmpty();
    }

    @Test
    void whatLooksAlikeIsListedForPeopleScriptsAndSpreadsheets() throws IOException {
        Ran ran = owner("offers", "look-alikes", "contoso", "draft", "-o", "json");
        JsonNode all = ran.json();
        assertThat(all).hasSize(2);
        assertThat(all.get(0).get("offerId").asText()).isEqualTo("live");
        assertThat(all.get(0).get("lacks").get("markets")).isEmpty();
        assertThat(all.get(1).get("lacks").isNull()).isTrue();

        assertThat(owner("offers", "look-alikes", "contoso", "draft", "-o", "csv")
                        .output()
                        .lines())
                .first()
                .isEqualTo("publisherId,offerId,name,legalEntity,appSourceUrl,score,reasons,"
                        + "lacksCollateral,lacksContacts,lacksMarkets");
        assertThat(owner("offers", "look-alikes", "contoso", "draft", "--lang", "sv")
                        .output())
                .contains("samma namn; samma utgivare", "Likhet");
    }

    @Test
    void aDuplicateIsDecidedAndDeleted() throws IOException {
        refused(owner("offers", "delete", "contoso", "draft"), "not-a-duplicate");
        refused(
                owner("offers", "duplicate", "contoso", "draft", "--decision", "duplicate", "--of", "fabrikam/crm"),
                "not-a-look-alike");
        assertThat(owner("offers", "duplicate", "contoso", "draft", "--decision", "perhaps")
                        .exitCode())
                .isEqualTo(2);
        assertThat(owner("offers", "duplicate", "contoso", "draft", "--decision", "none", "--of", "fabrikam")
                        .exitCode())
                .isEqualTo(2);

        JsonNode decided = owner(
                        "offers",
                        "duplicate",
                        "contoso",
                        "draft",
                        "--decision",
                        "duplicate",
                        "--of",
                        "contoso/live",
                        "-o",
                        "json")
                .json();
        assertThat(decided.get("nextStep").isNull()).isTrue();
        assertThat(owner("offers", "delete", "contoso", "draft", "-o", "json")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("deleted");
        refused(owner("offers", "delete", "contoso", "draft"), "offer-deleted");
    }

    @Test
    void whatIsNotCertifiedDoesNotGoLive() {
        refused(owner("offers", "go-live", "contoso", "live"), "not-certified");
        refused(ferry.run("offers", "go-live", "contoso", "live"), "manager-only");
    }

    @Test
    void aCatalogThatIsSilentIsAFailureThatPasses() {
        ferry.stores.catalog().goDown();

        Ran ran = owner("offers", "look-alikes", "contoso", "draft");
        assertThat(ran.errors()).contains("catalog-unavailable");
        assertThat(ran.exitCode()).isEqualTo(1);
    }
}
