package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_PROGRESS;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.DuplicateCheck;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.KindWord;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.MarketplaceLink;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code offer_progress}. */
final class OfferProgressRows {
    private static final Slugs<DuplicateDecision.Kind> DECISIONS = Slugs.of(DuplicateDecision.Kind.class);

    private static final Columns<ManagedOffer> COLUMNS = MilestoneColumns.with(ListingColumns.with(
            CertificationColumns.with(Columns.of(OFFER_PROGRESS, ManagedOffer.class)
                    .with(
                            OFFER_PROGRESS.PUBLISHER_ID,
                            offer -> offer.key().account().value())
                    .with(OFFER_PROGRESS.OFFER_ID, offer -> offer.key().id().value())
                    .with(OFFER_PROGRESS.REPLACES, offer -> id(offer.replaces()))
                    .with(OFFER_PROGRESS.REPLACES_PUBLISHED, ManagedOffer::replacesPublished)
                    .with(OFFER_PROGRESS.REPLACED_BY, offer -> id(offer.replacedBy()))
                    .with(
                            OFFER_PROGRESS.KIND_CORRECT,
                            offer -> offer.kindWord().map(KindWord::correct).orElse(null))
                    .with(
                            OFFER_PROGRESS.KIND_SAID_AT,
                            Stamps.at(offer -> offer.kindWord().map(KindWord::stamp)))
                    .with(
                            OFFER_PROGRESS.KIND_SAID_BY,
                            Stamps.by(offer -> offer.kindWord().map(KindWord::stamp)))
                    .with(
                            OFFER_PROGRESS.SEARCHED_AT,
                            offer -> offer.duplicate().searched().orElse(null))
                    .with(
                            OFFER_PROGRESS.LOOK_ALIKES,
                            offer -> keys(offer.duplicate().found()))
                    .with(
                            OFFER_PROGRESS.DECISION,
                            offer -> decision(offer)
                                    .map(one -> one.kind().slug())
                                    .orElse(null))
                    .with(
                            OFFER_PROGRESS.DECIDED_OF,
                            offer -> decision(offer)
                                    .flatMap(DuplicateDecision::of)
                                    .map(OfferKey::toString)
                                    .orElse(null))
                    .with(
                            OFFER_PROGRESS.DECIDED_ON,
                            offer -> decision(offer)
                                    .map(one -> keys(one.covered()))
                                    .orElse(null))
                    .with(
                            OFFER_PROGRESS.DECIDED_AT,
                            Stamps.at(offer -> decision(offer).map(DuplicateDecision::stamp)))
                    .with(
                            OFFER_PROGRESS.DECIDED_BY,
                            Stamps.by(offer -> decision(offer).map(DuplicateDecision::stamp)))
                    .with(
                            OFFER_PROGRESS.LINK_URL,
                            offer -> offer.link()
                                    .map(MarketplaceLink::appSourceUrl)
                                    .orElse(null))
                    .with(
                            OFFER_PROGRESS.LINK_AT,
                            Stamps.at(offer -> offer.link().map(MarketplaceLink::stamp)))
                    .with(
                            OFFER_PROGRESS.LINK_BY,
                            Stamps.by(offer -> offer.link().map(MarketplaceLink::stamp)))
                    .with(
                            OFFER_PROGRESS.LINK_ENTERED,
                            offer -> offer.link().map(MarketplaceLink::entered).orElse(null))
                    .with(OFFER_PROGRESS.DELETED_AT, Stamps.at(ManagedOffer::deleted))
                    .with(OFFER_PROGRESS.DELETED_BY, Stamps.by(ManagedOffer::deleted)))));

    private OfferProgressRows() {}

    private static @Nullable String id(Optional<OfferId> offer) {
        return offer.map(OfferId::value).orElse(null);
    }

    private static Optional<DuplicateDecision> decision(ManagedOffer offer) {
        return offer.duplicate().decision();
    }

    private static String keys(Set<OfferKey> offers) {
        return Json.write(offers.stream().sorted().map(OfferKey::toString).toList());
    }

    /** Whether there is anything to keep here of an offer. */
    static boolean isBegun(ManagedOffer offer) {
        return !offer.equals(ManagedOffer.of(offer.key(), offer.content(), offer.came()));
    }

    static void insert(DSLContext sql, Collection<ManagedOffer> offers) {
        COLUMNS.insert(sql, offers);
    }

    /** The row stays the same one: an erasure that waits for it finds it. */
    static void save(DSLContext sql, ManagedOffer offer) {
        int updated = sql.update(OFFER_PROGRESS)
                .set(COLUMNS.of(offer))
                .where(OFFER_PROGRESS.PUBLISHER_ID.eq(offer.key().account().value()))
                .and(OFFER_PROGRESS.OFFER_ID.eq(offer.key().id().value()))
                .execute();
        if (updated == 0 && isBegun(offer)) {
            COLUMNS.insert(sql, List.of(offer));
        }
    }

    /** The offer as it is by its row here. */
    static ManagedOffer read(ManagedOffer first, Record row) {
        return new ManagedOffer(
                first.key(),
                first.content(),
                first.came(),
                Optional.ofNullable(row.get(OFFER_PROGRESS.REPLACES)).map(OfferId::new),
                row.get(OFFER_PROGRESS.REPLACES_PUBLISHED),
                Optional.ofNullable(row.get(OFFER_PROGRESS.REPLACED_BY)).map(OfferId::new),
                Stamps.read(row, OFFER_PROGRESS.KIND_SAID_AT, OFFER_PROGRESS.KIND_SAID_BY)
                        .map(stamp -> new KindWord(row.get(OFFER_PROGRESS.KIND_CORRECT), stamp)),
                new DuplicateCheck(
                        Optional.ofNullable(row.get(OFFER_PROGRESS.SEARCHED_AT)),
                        keys(row.get(OFFER_PROGRESS.LOOK_ALIKES)),
                        Stamps.read(row, OFFER_PROGRESS.DECIDED_AT, OFFER_PROGRESS.DECIDED_BY)
                                .map(stamp -> decision(row, stamp))),
                CertificationColumns.read(row),
                ListingColumns.read(row),
                Stamps.read(row, OFFER_PROGRESS.LINK_AT, OFFER_PROGRESS.LINK_BY)
                        .map(stamp -> new MarketplaceLink(
                                row.get(OFFER_PROGRESS.LINK_URL), stamp, row.get(OFFER_PROGRESS.LINK_ENTERED))),
                Stamps.read(row, OFFER_PROGRESS.DELETED_AT, OFFER_PROGRESS.DELETED_BY),
                MilestoneColumns.read(row));
    }

    private static DuplicateDecision decision(Record row, Stamp stamp) {
        return new DuplicateDecision(
                DECISIONS.read(row.get(OFFER_PROGRESS.DECISION)),
                Optional.ofNullable(row.get(OFFER_PROGRESS.DECIDED_OF)).map(OfferProgressRows::key),
                keys(row.get(OFFER_PROGRESS.DECIDED_ON)),
                stamp);
    }

    private static Set<OfferKey> keys(String json) {
        return Json.list(json).stream().map(OfferProgressRows::key).collect(Collectors.toUnmodifiableSet());
    }

    /** No publisher id has a slash. */
    private static OfferKey key(String text) {
        int slash = text.indexOf('/');
        return new OfferKey(new PublisherId(text.substring(0, slash)), new OfferId(text.substring(slash + 1)));
    }
}
