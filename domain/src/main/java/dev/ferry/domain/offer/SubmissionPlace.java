package dev.ferry.domain.offer;

import java.time.Instant;
import java.util.Comparator;

/** Where an offer stands among those that were handed in: by when that was, and by its key. */
public record SubmissionPlace(Instant at, OfferKey offer) implements Comparable<SubmissionPlace> {
    private static final Comparator<SubmissionPlace> ORDER =
            Comparator.comparing(SubmissionPlace::at).thenComparing(SubmissionPlace::offer);

    /** That of an offer that was handed in. */
    public static SubmissionPlace of(ManagedOffer offer) {
        return new SubmissionPlace(
                offer.certification().submission().orElseThrow().stamp().at(), offer.key());
    }

    @Override
    public int compareTo(SubmissionPlace other) {
        return ORDER.compare(this, other);
    }
}
