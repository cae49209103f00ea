package dev.ferry.domain.offer;

import dev.ferry.domain.search.KnownWords;
import dev.ferry.domain.search.SearchText;
import java.util.Optional;

/**
 * Which offers are meant; what is absent leaves none out.
 *
 * @param step the next one that is due
 * @param text words of the account's id, the offer's, and its name
 */
public record OfferFilter(Optional<Situation> situation, Optional<Step> step, Optional<SearchText> text) {
    /** All of them. */
    public static final OfferFilter ALL = new OfferFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean covers(ListedOffer listed) {
        Offer content = listed.offer().content();
        return situation.filter(one -> one != content.situation()).isEmpty()
                && step.filter(one -> !listed.next().equals(Optional.of(one))).isEmpty()
                && mentions(listed.key(), content.name());
    }

    /** Whether the text means an offer that is called so; true where none is wanted. */
    public boolean mentions(OfferKey key, String name) {
        return text.filter(wanted -> !wanted.fits(new KnownWords()
                        .named(key.account().value())
                        .named(key.id().value())
                        .named(name)))
                .isEmpty();
    }
}
