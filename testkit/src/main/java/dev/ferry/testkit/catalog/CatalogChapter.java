package dev.ferry.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.contract.Chapter;
import dev.ferry.testkit.fault.Backend;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the chapters of {@link CatalogContract} share. */
abstract class CatalogChapter extends Chapter {
    static final int CALLERS = 8;

    private final CatalogContract contract;

    CatalogChapter(CatalogContract contract) {
        super(contract);
        this.contract = contract;
    }

    final Catalog having(PublicListing... listings) {
        return contract.having(List.of(listings));
    }

    final Catalog having(List<PublicListing> listings) {
        return contract.having(listings);
    }

    final Backend backend() {
        return contract.behind();
    }

    final void turnDown(CatalogSide side, OfferKey offer, String why) {
        contract.turnDown(side, offer, why);
    }

    final void assertShown(CatalogSide side, ListedContent content) {
        assertThat(contract.shown(side, content.offer()))
                .as("what %s shows", side)
                .contains(content);
    }

    final void assertNotShown(CatalogSide side, OfferKey offer) {
        assertThat(contract.shown(side, offer)).as("what %s shows", side).isEqualTo(Optional.empty());
    }

    /** What the public catalog lists of one account. */
    static List<PublicListing> listed(Catalog catalog, PublisherId account) {
        return catalog.listingsOf(Set.of(account)).get(account) instanceof Lookup.Known(var listings)
                ? listings
                : List.of();
    }

    static List<OfferKey> offers(List<PublicListing> listings) {
        return listings.stream().map(PublicListing::offer).toList();
    }

    /** The page that the public side said. */
    static String url(CatalogAnswer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        CatalogAnswer.Taken.class,
                        taken -> assertThat(taken.appSourceUrl())
                                .as("its page")
                                .hasValueSatisfying(url -> assertThat(url).matches("https?://[^/ ]+/[^ ]+")));
        return ((CatalogAnswer.Taken) answer).appSourceUrl().orElseThrow();
    }
}
