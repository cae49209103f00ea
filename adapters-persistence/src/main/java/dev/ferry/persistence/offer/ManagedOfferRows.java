package dev.ferry.persistence.offer;

import static dev.ferry.persistence.offer.OfferRows.OFFERS;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER_PROGRESS;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Slugs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Rows of {@code offer}, beside those of {@code offer_progress} where something was done. */
final class ManagedOfferRows {
    private static final Slugs<Step> STEPS = Slugs.of(Step.class);

    private static final Columns<ListedOffer> COLUMNS = OFFERS.with(
                    Columns.of(OFFER, ListedOffer.class),
                    row -> row.key().account(),
                    row -> row.offer().content())
            .with(OFFER.CAME_AT, row -> row.offer().came())
            .with(OFFER.STATE, row -> row.offer().state().slug())
            .with(OFFER.LAST_STEP, row -> slug(row.last()))
            .with(OFFER.NEXT_STEP, row -> slug(row.next()));

    private ManagedOfferRows() {}

    /** What an offer is called by. */
    record CalledOffer(OfferKey key, String name) {}

    static Condition isOffer(OfferKey key) {
        return OFFER.PUBLISHER_ID
                .eq(key.account().value())
                .and(OFFER.OFFER_ID.eq(key.id().value()));
    }

    /** The offers that fit, in no order. */
    static List<ListedOffer> fetch(DSLContext sql, Condition which) {
        return where(sql, which).fetch(ManagedOfferRows::read);
    }

    private static SelectConditionStep<Record> where(DSLContext sql, Condition which) {
        return sql.select(OFFER.fields())
                .select(OFFER_PROGRESS.fields())
                .from(OFFER)
                .leftJoin(OFFER_PROGRESS)
                .on(OFFER_PROGRESS.PUBLISHER_ID.eq(OFFER.PUBLISHER_ID).and(OFFER_PROGRESS.OFFER_ID.eq(OFFER.OFFER_ID)))
                .where(which);
    }

    /** Those behind this one of a situation and with a next step, whatever else the filter says. */
    static List<ListedOffer> page(DSLContext sql, OfferFilter filter, Optional<OfferKey> after, int limit) {
        return where(sql, isListed(filter, after))
                .orderBy(order(filter))
                .limit(limit)
                .fetch(ManagedOfferRows::read);
    }

    /** The same of those that further fit this, of each offer only what it is called by. */
    static List<CalledOffer> called(
            DSLContext sql, OfferFilter filter, Condition further, Optional<OfferKey> after, int limit) {
        return sql.select(OFFER.PUBLISHER_ID, OFFER.OFFER_ID, OFFER.NAME)
                .from(OFFER)
                .where(isListed(filter, after), further)
                .orderBy(order(filter))
                .limit(limit)
                .fetch(row -> new CalledOffer(
                        new OfferKey(new PublisherId(row.value1()), new OfferId(row.value2())), row.value3()));
    }

    /**
     * By their keys; what is the same for all comes first, so that either database goes along the index that begins
     * with it, and sorts nothing.
     */
    private static List<OrderField<?>> order(OfferFilter filter) {
        List<OrderField<?>> order = new ArrayList<>();
        if (filter.step().isPresent()) {
            order.add(OFFER.NEXT_STEP);
        } else if (filter.situation().isPresent()) {
            order.add(OFFER.SITUATION);
        }
        order.addAll(List.of(OFFER.PUBLISHER_ID, OFFER.OFFER_ID));
        return order;
    }

    private static Condition isListed(OfferFilter filter, Optional<OfferKey> after) {
        return DSL.and(
                filter.situation().map(one -> OFFER.SITUATION.eq(one.slug())).orElseGet(DSL::noCondition),
                filter.step().map(one -> OFFER.NEXT_STEP.eq(one.slug())).orElseGet(DSL::noCondition),
                after.map(ManagedOfferRows::isBehind).orElseGet(DSL::noCondition));
    }

    /** The first half says nothing new, but an index is entered by it on either database. */
    static Condition isBehind(OfferKey key) {
        return OFFER.PUBLISHER_ID
                .ge(key.account().value())
                .and(OFFER.PUBLISHER_ID
                        .gt(key.account().value())
                        .or(OFFER.OFFER_ID.gt(key.id().value())));
    }

    /** The index is entered by the state, and read from the place on. */
    static List<ListedOffer> submissions(
            DSLContext sql, Certification.State state, Optional<SubmissionPlace> after, int limit) {
        Condition behind = after.map(place -> OFFER_PROGRESS
                        .SUBMITTED_AT
                        .ge(place.at())
                        .and(DSL.row(OFFER_PROGRESS.SUBMITTED_AT, OFFER_PROGRESS.PUBLISHER_ID, OFFER_PROGRESS.OFFER_ID)
                                .gt(
                                        place.at(),
                                        place.offer().account().value(),
                                        place.offer().id().value())))
                .orElseGet(DSL::noCondition);
        return sql.select(OFFER.fields())
                .select(OFFER_PROGRESS.fields())
                .from(OFFER_PROGRESS)
                .join(OFFER)
                .on(OFFER_PROGRESS.PUBLISHER_ID.eq(OFFER.PUBLISHER_ID).and(OFFER_PROGRESS.OFFER_ID.eq(OFFER.OFFER_ID)))
                .where(OFFER_PROGRESS.CERTIFICATION.eq(state.slug()), behind)
                .orderBy(OFFER_PROGRESS.SUBMITTED_AT, OFFER_PROGRESS.PUBLISHER_ID, OFFER_PROGRESS.OFFER_ID)
                .limit(limit)
                .fetch(ManagedOfferRows::read);
    }

    static void insert(DSLContext sql, Collection<ListedOffer> offers) {
        COLUMNS.insert(sql, offers);
        OfferProgressRows.insert(
                sql,
                offers.stream()
                        .map(ListedOffer::offer)
                        .filter(OfferProgressRows::isBegun)
                        .toList());
    }

    static void save(DSLContext sql, ListedOffer offer) {
        sql.update(OFFER).set(COLUMNS.of(offer)).where(isOffer(offer.key())).execute();
        OfferProgressRows.save(sql, offer.offer());
    }

    static void noteSteps(DSLContext sql, Collection<ListedOffer> offers) {
        sql.batch(offers.stream()
                        .map(offer -> sql.update(OFFER)
                                .set(OFFER.LAST_STEP, slug(offer.last()))
                                .set(OFFER.NEXT_STEP, slug(offer.next()))
                                .where(isOffer(offer.key())))
                        .toList())
                .execute();
    }

    private static @Nullable String slug(Optional<Step> step) {
        return step.map(Step::slug).orElse(null);
    }

    private static ListedOffer read(Record row) {
        Offer content = OFFERS.read(row);
        OfferKey key = new OfferKey(new PublisherId(row.get(OFFER.PUBLISHER_ID)), content.id());
        // A process of an older version, still at work beside an upgrade, writes none.
        Instant came = Optional.ofNullable(row.get(OFFER.CAME_AT)).orElse(Instant.EPOCH);
        ManagedOffer first = ManagedOffer.of(key, content, came);
        return new ListedOffer(
                row.get(OFFER_PROGRESS.PUBLISHER_ID) == null ? first : OfferProgressRows.read(first, row),
                Optional.ofNullable(row.get(OFFER.LAST_STEP)).map(STEPS::read),
                Optional.ofNullable(row.get(OFFER.NEXT_STEP)).map(STEPS::read));
    }
}
