package dev.ferry.files.export;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;

final class OfferParser {
    private static final Slugs<OfferKind> KINDS = new Slugs<>(OfferKind.class);
    private static final Slugs<Situation> SITUATIONS = new Slugs<>(Situation.OF_EXPORTS);
    static final int ID = 1;

    private OfferParser() {}

    /** The numbers are the places of {@link Table#OFFERS}'s columns. */
    static Offer parse(Cells cells) {
        return new Offer(
                cells.good(ID, OfferId.parse(cells.required(ID))),
                cells.required(2),
                KINDS.read(cells, 3),
                SITUATIONS.read(cells, 4),
                cells.flag(5),
                cells.text(6),
                cells.flag(7),
                cells.flag(8),
                cells.flag(9),
                cells.flag(10),
                cells.text(11),
                cells.list(12),
                cells.list(13),
                cells.list(14));
    }
}
