package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A consequence that was put in force for an offer.
 *
 * @param since when it was put in force last
 * @param lifted when, and why, it was lifted after that; absent while it is in force
 */
public record EnforcedConsequence(Key key, Instant since, Optional<Lifted> lifted) {

    /**
     * Which consequence of which deadline for which offer: there is one of each.
     *
     * @param deadline the deadline's id
     * @param consequence its name
     */
    public record Key(OfferKey offer, String deadline, String consequence) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::offer).thenComparing(Key::deadline).thenComparing(Key::consequence);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** That it is in force no more. */
    public record Lifted(Instant at, Why why) {}

    /** Why a consequence was lifted. Slugs are public contract. */
    public enum Why implements Slug {
        /** What ends it was done; it is never put in force again. */
        ENDED,
        /** An operator waived the deadline. */
        WAIVED,
        /** The deadline is another now, or the offer stands otherwise with it. */
        CHANGED
    }

    public boolean isInForce() {
        return lifted.isEmpty();
    }

    /** Whether it may be put in force again. */
    public boolean isOpen() {
        return lifted.filter(one -> one.why() != Why.ENDED).isPresent();
    }
}
