package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How an offer stands in the two catalogs, as far as Partner Center put it there. A stage offers only the steps that it
 * allows.
 */
public sealed interface Listing {

    /** Who asked when for what is live, or on its way. */
    default Optional<Stamp> request() {
        return switch (this) {
            case GoingLive going -> Optional.of(going.asked());
            case Live live -> Optional.of(live.asked());
            case Unlisted _, Delisted _ -> Optional.empty();
        };
    }

    /** A stage from which a certified copy may go live. */
    sealed interface Open extends Listing {

        /** The number of the submission whose content is, or was, listed. */
        default Optional<Integer> listed() {
            return switch (this) {
                case Live live -> Optional.of(live.copy());
                case Delisted delisted -> Optional.of(delisted.copy());
                case Unlisted _ -> Optional.empty();
            };
        }

        /**
         * Both catalogs are asked.
         *
         * @param copy the number of the submission whose content is to be listed
         */
        default GoingLive goLive(int copy, Stamp asked) {
            return new GoingLive(copy, asked, Set.of(), Optional.empty(), this);
        }
    }

    /** Partner Center has listed nothing; what was there before the move stays there. */
    record Unlisted() implements Open {}

    /**
     * Both catalogs were asked to list it; it is live once both have answered.
     *
     * @param answered those that have it
     * @param url its page in the public catalog, where that has answered
     * @param before how it stood, as it will again if one of them turns this down
     */
    record GoingLive(int copy, Stamp asked, Set<CatalogSide> answered, Optional<String> url, Open before)
            implements Listing {
        public GoingLive {
            answered = Set.copyOf(answered);
        }

        /** The same once this side has it, live once both have; heard once more, nothing changes. */
        public Listing answeredBy(CatalogSide side, Optional<String> page) {
            Set<CatalogSide> heard = EnumSet.of(side);
            heard.addAll(answered);
            Optional<String> seen = page.or(() -> url);
            return heard.size() == CatalogSide.values().length
                    ? new Live(copy, asked, seen)
                    : new GoingLive(copy, asked, heard, seen, before);
        }

        /** A catalog will not have it: all is as before. */
        public Open turnedDown() {
            return before;
        }
    }

    /** Both catalogs have the same content (R22). */
    record Live(int copy, Stamp asked, Optional<String> url) implements Open {
        public Delisted delist() {
            return new Delisted(copy, url);
        }
    }

    /** It was live, and is in neither catalog now. */
    record Delisted(int copy, Optional<String> url) implements Open {}
}
