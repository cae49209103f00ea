package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_PROGRESS;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How an offer stands in the catalogs, in columns of {@code offer_progress}. */
final class ListingColumns {
    private static final Slugs<Name> NAMES = Slugs.of(Name.class);
    private static final Slugs<CatalogSide> SIDES = Slugs.of(CatalogSide.class);

    private ListingColumns() {}

    /** The stages as columns spell them. */
    private enum Name implements Slug {
        UNLISTED,
        GOING_LIVE,
        LIVE,
        DELISTED
    }

    static Columns<ManagedOffer> with(Columns<ManagedOffer> others) {
        return others.with(OFFER_PROGRESS.LISTING, offer -> name(offer.listing()))
                .with(OFFER_PROGRESS.LISTED_COPY, offer -> copy(offer.listing()))
                .with(OFFER_PROGRESS.LISTED_URL, offer -> url(offer.listing()))
                .with(OFFER_PROGRESS.LISTED_AT, Stamps.at(offer -> stamp(offer.listing())))
                .with(OFFER_PROGRESS.LISTED_BY, Stamps.by(offer -> stamp(offer.listing())))
                .with(
                        OFFER_PROGRESS.LISTING_ANSWERED,
                        offer -> going(offer)
                                .map(one -> answered(one.answered()))
                                .orElse(null))
                .with(
                        OFFER_PROGRESS.BEFORE_LISTING,
                        offer -> before(offer).map(ListingColumns::name).orElse(null))
                .with(
                        OFFER_PROGRESS.BEFORE_COPY,
                        offer -> before(offer).map(ListingColumns::copy).orElse(null))
                .with(
                        OFFER_PROGRESS.BEFORE_URL,
                        offer -> before(offer).map(ListingColumns::url).orElse(null))
                .with(OFFER_PROGRESS.BEFORE_AT, Stamps.at(offer -> before(offer).flatMap(ListingColumns::stamp)))
                .with(OFFER_PROGRESS.BEFORE_BY, Stamps.by(offer -> before(offer).flatMap(ListingColumns::stamp)));
    }

    private static Optional<Listing.GoingLive> going(ManagedOffer offer) {
        return offer.listing() instanceof Listing.GoingLive going ? Optional.of(going) : Optional.empty();
    }

    private static Optional<Listing> before(ManagedOffer offer) {
        return going(offer).map(Listing.GoingLive::before);
    }

    private static String name(Listing listing) {
        return switch (listing) {
            case Listing.Unlisted _ -> Name.UNLISTED.slug();
            case Listing.GoingLive _ -> Name.GOING_LIVE.slug();
            case Listing.Live _ -> Name.LIVE.slug();
            case Listing.Delisted _ -> Name.DELISTED.slug();
        };
    }

    private static @Nullable Integer copy(Listing listing) {
        return switch (listing) {
            case Listing.Unlisted _ -> null;
            case Listing.GoingLive going -> going.copy();
            case Listing.Live live -> live.copy();
            case Listing.Delisted delisted -> delisted.copy();
        };
    }

    private static @Nullable String url(Listing listing) {
        return switch (listing) {
            case Listing.Unlisted _ -> null;
            case Listing.GoingLive going -> going.url().orElse(null);
            case Listing.Live live -> live.url().orElse(null);
            case Listing.Delisted delisted -> delisted.url().orElse(null);
        };
    }

    private static Optional<Stamp> stamp(Listing listing) {
        return switch (listing) {
            case Listing.GoingLive going -> Optional.of(going.asked());
            case Listing.Live live -> Optional.of(live.asked());
            case Listing.Unlisted _, Listing.Delisted _ -> Optional.empty();
        };
    }

    private static String answered(Set<CatalogSide> sides) {
        return Json.write(sides.stream().sorted().map(Slug::slug).toList());
    }

    static Listing read(Record row) {
        return NAMES.read(row.get(OFFER_PROGRESS.LISTING)) == Name.GOING_LIVE
                ? new Listing.GoingLive(
                        row.get(OFFER_PROGRESS.LISTED_COPY),
                        Stamps.read(row, OFFER_PROGRESS.LISTED_AT, OFFER_PROGRESS.LISTED_BY)
                                .orElseThrow(),
                        Json.list(row.get(OFFER_PROGRESS.LISTING_ANSWERED)).stream()
                                .map(SIDES::read)
                                .collect(Collectors.toUnmodifiableSet()),
                        Optional.ofNullable(row.get(OFFER_PROGRESS.LISTED_URL)),
                        open(
                                row,
                                OFFER_PROGRESS.BEFORE_LISTING,
                                OFFER_PROGRESS.BEFORE_COPY,
                                OFFER_PROGRESS.BEFORE_URL,
                                Stamps.read(row, OFFER_PROGRESS.BEFORE_AT, OFFER_PROGRESS.BEFORE_BY)))
                : open(
                        row,
                        OFFER_PROGRESS.LISTING,
                        OFFER_PROGRESS.LISTED_COPY,
                        OFFER_PROGRESS.LISTED_URL,
                        Stamps.read(row, OFFER_PROGRESS.LISTED_AT, OFFER_PROGRESS.LISTED_BY));
    }

    private static Listing.Open open(
            Record row, Field<String> name, Field<Integer> copy, Field<String> url, Optional<Stamp> asked) {
        return switch (NAMES.read(row.get(name))) {
            case UNLISTED -> new Listing.Unlisted();
            case LIVE -> new Listing.Live(row.get(copy), asked.orElseThrow(), Optional.ofNullable(row.get(url)));
            case DELISTED -> new Listing.Delisted(row.get(copy), Optional.ofNullable(row.get(url)));
            case GOING_LIVE -> throw new IllegalStateException("nothing is on its way twice");
        };
    }
}
