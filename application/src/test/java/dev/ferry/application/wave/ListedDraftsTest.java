package dev.ferry.application.wave;

import static dev.ferry.application.Installation.dryRun;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a wave says of offers that it loads, and carries over (R20). */
class ListedDraftsTest {
    private final Installation ferry = new Installation();

    private static Offer listedDraft() {
        Offer listed = HandedInOffers.listed("crm", "https://appsource.example/crm");
        return new Offer(
                listed.id(),
                listed.name(),
                listed.kind(),
                Situation.DRAFT,
                true,
                listed.appSourceUrl(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aDraftThatAppSourceListsIsAWarning() {
        ferry.withReady("fabrikam")
                .with(LegacyAccountSample.named("contoso")
                        .withOffers(listedDraft(), OfferStages.of("erp", Situation.DRAFT))
                        .build());
        ExportWarning warning = new ExportWarning.ListedDraft("contoso", "crm");

        assertThat(ferry.migrate(dryRun()).warnings()).containsExactly(warning);
        assertThat(ferry.migrate(wave()).warnings()).containsExactly(warning);
    }

    @Test
    void thePagesOfAnExportComeWithItsAccount() {
        OfferPages pages =
                OfferPages.NONE.with(new PageContent(Page.LISTING, Map.of("summary", List.of("Ships in ports"))));
        ferry.with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withOffers(OfferStages.of("crm", Situation.DRAFT).withPages(pages))
                        .build());
        ferry.migrate(wave());

        assertThat(ferry.stores
                        .offers()
                        .find(new OfferKey(Samples.id("contoso"), new OfferId("crm")))
                        .orElseThrow()
                        .carriedOverPages()
                        .of(Page.LISTING)
                        .values())
                .isEqualTo(Map.of("name", List.of("Offer crm"), "summary", List.of("Ships in ports")));
    }
}
