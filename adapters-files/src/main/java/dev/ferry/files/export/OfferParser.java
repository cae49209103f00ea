package dev.ferry.files.export;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Situation;

final class OfferParser {
    private static final Slugs<OfferKind> KINDS = new Slugs<>(OfferKind.class);
    private static final Slugs<Situation> SITUATIONS = new Slugs<>(Situation.OF_EXPORTS);
    static final int ID = 1;
    private static final int PAGES = 15;

    private OfferParser() {}

    private static OfferPages pages(Cells cells, String json) {
        return cells.good(PAGES, PagesText.read(json));
    }

    /** The numbers are the places of {@link Table#OFFERS}'s columns. */
    static Offer parse(Cells cells) {
        return new Offer(
                cells.good(ID, OfferId.parse(cells.required(ID))),
                cells.required(2),
                KINDS.read(cells, 3),
                SITUATIONS.read(cells, 4),
                cells.flag(5),
                cells.webAddress(6),
                cells.flag(7),
                cells.flag(8),
                cells.flag(9),
                cells.flag(10),
                cells.text(11),
                cells.list(12),
                cells.list(13),
                cells.list(14),
                cells.asWritten(PAGES).map(json -> pages(cells, json)).orElse(OfferPages.NONE));
    }
}
