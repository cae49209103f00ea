package dev.ferry.cli.offer;

import dev.ferry.application.document.OfferDocument;
import dev.ferry.application.messages.OfferWords;
import dev.ferry.application.offer.OfferView;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.outcome.Slug;
import java.util.List;
import java.util.Optional;

/** How offers look in listings. */
final class OfferShape {
    /** With the words of contracts. */
    static final Shape<OfferView> SHAPE = new Shape<>(
            OfferDocument::of,
            List.of(
                    Column.text("publisherId", view -> view.offer().key().account()),
                    Column.text("offerId", view -> view.offer().key().id()),
                    Column.text("name", view -> content(view).name()),
                    Column.text("kind", view -> content(view).kind().slug()),
                    Column.text("situation", view -> content(view).situation().slug()),
                    Column.text("state", view -> view.offer().state().slug()),
                    Column.text("step", view -> last(view).map(Slug::slug)),
                    Column.text("nextStep", view -> next(view).map(Slug::slug))));

    private OfferShape() {}

    /** With those of the reader; what is done already is left to the page of each. */
    static Shape<OfferView> in(OfferWords words) {
        return new Shape<>(
                OfferDocument::of,
                List.of(
                        Column.text("publisherId", view -> view.offer().key().account()),
                        Column.text("offerId", view -> view.offer().key().id()),
                        Column.text("name", view -> content(view).name()),
                        Column.text("kind", view -> words.of(content(view).kind())),
                        Column.text("situation", view -> words.of(content(view).situation())),
                        Column.text("state", view -> words.of(view.offer().state())),
                        Column.text("nextStep", view -> next(view).map(words::of))));
    }

    private static Offer content(OfferView view) {
        return view.offer().content();
    }

    private static Optional<Step> last(OfferView view) {
        return view.checklist().last().filter(_ -> view.whole());
    }

    private static Optional<Step> next(OfferView view) {
        return view.checklist().next().filter(_ -> view.whole());
    }
}
