package dev.ferry.cli.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Solution;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ferry offers link} and {@code ferry offers solutions} (R18, R19). */
class MarketplaceLinksTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String PAGE = "https://appsource.example/product/contoso.crm";

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void anAccountHasMoved() {
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner(OWNER))
                .withOffers(HandedInOffers.listed("crm", PAGE))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    private Ran link(String url, String... more) {
        String[] all = new String[7 + more.length];
        System.arraycopy(new String[] {"offers", "link", "contoso", "crm", url, "--as", OWNER}, 0, all, 0, 7);
        System.arraycopy(more, 0, all, 7, more.length);
        return ferry.run(all);
    }

    @Test
    void aUrlIsEnteredAndTheOfferShown() throws IOException {
        HandedInOffers.handIn(ferry.stores, new OfferKey(Samples.id("contoso"), new OfferId("crm")));
        Ran ran = link(PAGE);

        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        assertThat(ran.output()).contains("Offer crm (contoso/crm)");
        assertThat(link(PAGE, "-o", "json").json().get("offerId").asText()).isEqualTo("crm");
        assertThat(ferry.run("offers", "solutions", "-o", "csv").output().lines())
                .containsExactly(
                        "solutionId,publisherId,name,offerId,appSourceUrl",
                        "contoso/crm,contoso,Offer crm,crm," + PAGE);
    }

    @Test
    void whatIsRefusedIsExitCodeFour() {
        assertThat(link("nonsense").exitCode()).isEqualTo(4);
        assertThat(link("nonsense").errors()).contains("ferry: not-appsource-url: ");
        assertThat(link(PAGE).errors()).contains("ferry: step-blocked: ");
        assertThat(ferry.run("offers", "link", "contoso", "crm", PAGE).errors())
                .contains("ferry: manager-only: ", "--as ADDRESS");
        assertThat(ferry.run("offers", "solutions", "--as", OWNER).errors()).contains("ferry: operator-only: ");
        assertThat(ferry.run("offers", "link", "contoso", "crm").exitCode()).isEqualTo(2);
        assertThat(ferry.run("offers", "solutions", "--matched", "--unmatched").exitCode())
                .isEqualTo(2);
    }

    @Test
    void solutionsWithoutAnOfferAreFound() throws IOException {
        ferry.stores
                .goToMarketPortal()
                .add(new Solution("lone", Samples.id("fabrikam"), "Lone", Optional.empty(), Optional.empty()));

        assertThat(ferry.run("offers", "solutions", "--unmatched", "-o", "csv")
                        .output()
                        .lines())
                .containsExactly("solutionId,publisherId,name,offerId,appSourceUrl", "lone,fabrikam,Lone,,");
        assertThat(ferry.run("offers", "solutions", "--matched", "-o", "json").json())
                .hasSize(1);
        assertThat(ferry.run("offers", "solutions").output()).contains("Lone");
    }
}
