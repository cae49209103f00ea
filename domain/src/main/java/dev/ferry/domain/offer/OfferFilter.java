package dev.ferry.domain.offer;

import java.util.Locale;
import java.util.Optional;

/**
 * Which offers are meant; what is absent leaves none out.
 *
 * @param step the next one that is due
 * @param text stands in the account's id, the offer's, or its name, whatever the case
 */
public record OfferFilter(Optional<Situation> situation, Optional<Step> step, Optional<String> text) {
    /** All of them. */
    public static final OfferFilter ALL = new OfferFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean covers(ListedOffer listed) {
        Offer content = listed.offer().content();
        return situation.filter(one -> one != content.situation()).isEmpty()
                && step.filter(one -> !listed.next().equals(Optional.of(one))).isEmpty()
                && mentions(listed.key(), content.name());
    }

    /** Whether the text stands in what an offer is called by; true where none is wanted. */
    public boolean mentions(OfferKey key, String name) {
        return text.map(wanted -> wanted.toLowerCase(Locale.ROOT))
                .filter(needle -> !key.toString().toLowerCase(Locale.ROOT).contains(needle)
                        && !name.toLowerCase(Locale.ROOT).contains(needle))
                .isEmpty();
    }
}
