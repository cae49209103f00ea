package dev.ferry.application.catalog;

import dev.ferry.domain.catalog.FoldedName;
import dev.ferry.domain.catalog.LookAlike;
import dev.ferry.domain.catalog.LookAlikeReason;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which listings of the public catalog look like a draft, those that look most like it first (R20). Names decide; that
 * the publisher or the legal entity is the same makes of a name that is almost alike one that is.
 *
 * @param offer the draft
 * @param name as its listing page says it
 */
public record LookAlikeRanking(OfferKey offer, FoldedName name, Optional<FoldedName> legalEntity) {
    /** So many are shown. */
    public static final int MOST = 20;

    /** From which score on a listing looks alike. */
    static final double THRESHOLD = 0.8;

    private static final double SAME_PUBLISHER = 0.05;
    private static final double SAME_LEGAL_ENTITY = 0.05;

    private static final Comparator<LookAlike> ORDER =
            Comparator.comparingDouble(LookAlike::score).reversed().thenComparing(LookAlike::offer);

    /** Of these listings; one that is there twice counts once. */
    public List<LookAlike> of(Collection<PublicListing> listings) {
        return listings.stream()
                .distinct()
                .map(this::compared)
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    private Optional<LookAlike> compared(PublicListing listing) {
        double alike = NameSimilarity.of(name, FoldedName.of(listing.name()));
        boolean itself = listing.offer().equals(offer);
        boolean samePublisher = listing.offer().account().equals(offer.account());
        boolean sameEntity = legalEntity.isPresent()
                && listing.legalEntity().map(FoldedName::of).equals(legalEntity);
        double score = itself
                ? 1
                : Math.min(
                        alike < 1 ? 0.99 : 1,
                        alike + (samePublisher ? SAME_PUBLISHER : 0) + (sameEntity ? SAME_LEGAL_ENTITY : 0));
        if (score < THRESHOLD) {
            return Optional.empty();
        }
        List<LookAlikeReason> reasons = new ArrayList<>();
        Stream.of(
                        reason(itself, LookAlikeReason.SAME_OFFER),
                        reason(alike == 1, LookAlikeReason.SAME_NAME),
                        reason(alike < 1 && !itself, LookAlikeReason.SIMILAR_NAME),
                        reason(samePublisher, LookAlikeReason.SAME_PUBLISHER),
                        reason(sameEntity, LookAlikeReason.SAME_LEGAL_ENTITY))
                .flatMap(Optional::stream)
                .forEach(reasons::add);
        return Optional.of(new LookAlike(listing, Math.round(score * 100) / 100.0, reasons));
    }

    private static Optional<LookAlikeReason> reason(boolean holds, LookAlikeReason reason) {
        return Optional.of(reason).filter(_ -> holds);
    }
}
