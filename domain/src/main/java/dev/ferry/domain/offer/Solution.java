package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A solution that was created in the One Commercial Partner go-to-market portal (R18).
 *
 * @param offer which of the account's offers it is about; absent where it fits none
 * @param appSourceUrl what stands under its marketplace links
 */
public record Solution(
        String id, PublisherId account, String name, Optional<OfferId> offer, Optional<String> appSourceUrl) {

    /** The one about an offer of the legacy portal: those that were published were created here too (R18). */
    public static Optional<Solution> of(PublisherId account, Offer offer) {
        return offer.situation() == Situation.PUBLISHED
                ? Optional.of(new Solution(
                        new OfferKey(account, offer.id()).toString(),
                        account,
                        offer.name(),
                        Optional.of(offer.id()),
                        Optional.empty()))
                : Optional.empty();
    }

    /** Of those of its account, the one about this offer, or about the published one in whose place it was created. */
    public static Optional<Solution> about(ManagedOffer offer, Collection<Solution> ofTheAccount) {
        OfferId id = offer.replaces()
                .filter(_ -> offer.replacesPublished())
                .orElse(offer.key().id());
        return ofTheAccount.stream()
                .filter(one -> one.offer().equals(Optional.of(id)))
                .min(Comparator.comparing(Solution::id));
    }

    /** The same with this under its marketplace links. */
    public Solution linkedTo(String url) {
        return new Solution(id, account, name, offer, Optional.of(url));
    }
}
