package dev.ferry.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LacksTest {
    private static OfferPages pages(List<String> collateral, List<String> contacts, List<String> markets) {
        return OfferPages.NONE
                .with(new PageContent(Page.LISTING, Map.of("collateral", collateral, "contacts", contacts)))
                .with(new PageContent(Page.AVAILABILITY, Map.of("markets", markets)));
    }

    @Test
    void r20WhatTheDraftHasAndTheOtherLacksIsNamedAsTheDraftWritesIt() {
        OfferPages draft =
                pages(List.of("Deck.pdf", "video"), List.of("Ann <ann@contoso.example>"), List.of("SE", "NO"));

        assertThat(Lacks.of(draft, pages(List.of("deck.pdf "), List.of("ann <ANN@contoso.example>"), List.of("SE"))))
                .isEqualTo(new Lacks(List.of("video"), List.of(), List.of("NO")));
        assertThat(Lacks.of(draft, OfferPages.NONE))
                .isEqualTo(new Lacks(
                        List.of("Deck.pdf", "video"), List.of("Ann <ann@contoso.example>"), List.of("SE", "NO")));
    }

    @Test
    void whatTheOtherHasBesidesIsNoLoss() {
        assertThat(Lacks.of(OfferPages.NONE, pages(List.of("a"), List.of("b"), List.of("SE")))
                        .isNothing())
                .isTrue();
    }
}
