package dev.ferry.persistence.deadline;

import static dev.ferry.persistence.schema.Tables.DEADLINE_CONSEQUENCE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.persistence.table.Batches;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;

/** Rows of {@code deadline_consequence}. */
final class ConsequenceRows {
    private static final Slugs<EnforcedConsequence.Why> WHY = Slugs.of(EnforcedConsequence.Why.class);

    private ConsequenceRows() {}

    static Map<PublisherId, List<EnforcedConsequence>> fetch(DSLContext sql, Set<PublisherId> accounts) {
        return sql
                .selectFrom(DEADLINE_CONSEQUENCE)
                .where(Keys.among(DEADLINE_CONSEQUENCE.PUBLISHER_ID, accounts))
                .orderBy(
                        DEADLINE_CONSEQUENCE.OFFER_ID,
                        DEADLINE_CONSEQUENCE.DEADLINE_ID,
                        DEADLINE_CONSEQUENCE.CONSEQUENCE)
                .stream()
                .map(ConsequenceRows::read)
                .collect(Collectors.groupingBy(one -> one.key().offer().account()));
    }

    private static EnforcedConsequence read(Record row) {
        return new EnforcedConsequence(
                new EnforcedConsequence.Key(
                        new OfferKey(
                                new PublisherId(row.get(DEADLINE_CONSEQUENCE.PUBLISHER_ID)),
                                new OfferId(row.get(DEADLINE_CONSEQUENCE.OFFER_ID))),
                        row.get(DEADLINE_CONSEQUENCE.DEADLINE_ID),
                        row.get(DEADLINE_CONSEQUENCE.CONSEQUENCE)),
                row.get(DEADLINE_CONSEQUENCE.SINCE),
                Optional.ofNullable(row.get(DEADLINE_CONSEQUENCE.LIFTED_AT))
                        .map(at -> new EnforcedConsequence.Lifted(
                                at, WHY.read(row.get(DEADLINE_CONSEQUENCE.LIFTED_WHY)))));
    }

    /** What was lifted and has not ended begins again; what was never in force is added. */
    static Set<EnforcedConsequence.Key> putInForce(DSLContext sql, Set<EnforcedConsequence.Key> keys, Instant at) {
        Set<EnforcedConsequence.Key> again = Batches.changed(sql, keys, key -> again(sql, key, at));
        Set<EnforcedConsequence.Key> others = new HashSet<>(keys);
        others.removeAll(again);
        Set<EnforcedConsequence.Key> done = new HashSet<>(again);
        done.addAll(Batches.changed(sql, others, key -> insert(sql, key, at)));
        return done;
    }

    private static Query again(DSLContext sql, EnforcedConsequence.Key key, Instant at) {
        return sql.update(DEADLINE_CONSEQUENCE)
                .set(DEADLINE_CONSEQUENCE.SINCE, at)
                .setNull(DEADLINE_CONSEQUENCE.LIFTED_AT)
                .setNull(DEADLINE_CONSEQUENCE.LIFTED_WHY)
                .where(
                        is(key),
                        DEADLINE_CONSEQUENCE.LIFTED_AT.isNotNull(),
                        DEADLINE_CONSEQUENCE.LIFTED_WHY.ne(EnforcedConsequence.Why.ENDED.slug()));
    }

    private static Query insert(DSLContext sql, EnforcedConsequence.Key key, Instant at) {
        return sql.insertInto(DEADLINE_CONSEQUENCE)
                .set(DEADLINE_CONSEQUENCE.PUBLISHER_ID, key.offer().account().value())
                .set(DEADLINE_CONSEQUENCE.OFFER_ID, key.offer().id().value())
                .set(DEADLINE_CONSEQUENCE.DEADLINE_ID, key.deadline())
                .set(DEADLINE_CONSEQUENCE.CONSEQUENCE, key.consequence())
                .set(DEADLINE_CONSEQUENCE.SINCE, at)
                .onConflictDoNothing();
    }

    static Set<EnforcedConsequence.Key> lift(
            DSLContext sql, Map<EnforcedConsequence.Key, EnforcedConsequence.Why> keys, Instant at) {
        return Batches.changed(
                sql,
                keys.keySet(),
                key -> sql.update(DEADLINE_CONSEQUENCE)
                        .set(DEADLINE_CONSEQUENCE.LIFTED_AT, at)
                        .set(
                                DEADLINE_CONSEQUENCE.LIFTED_WHY,
                                Objects.requireNonNull(keys.get(key)).slug())
                        .where(is(key), DEADLINE_CONSEQUENCE.LIFTED_AT.isNull()));
    }

    private static Condition is(EnforcedConsequence.Key key) {
        return DEADLINE_CONSEQUENCE
                .PUBLISHER_ID
                .eq(key.offer().account().value())
                .and(DEADLINE_CONSEQUENCE.OFFER_ID.eq(key.offer().id().value()))
                .and(DEADLINE_CONSEQUENCE.DEADLINE_ID.eq(key.deadline()))
                .and(DEADLINE_CONSEQUENCE.CONSEQUENCE.eq(key.consequence()));
    }
}
