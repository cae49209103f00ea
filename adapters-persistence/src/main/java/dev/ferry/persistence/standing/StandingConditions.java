package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;

import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.standing.StandingFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What a row of {@code account_standing} is to fit. */
final class StandingConditions {
    private StandingConditions() {}

    /** Each part of the filter, its words aside. */
    static List<Condition> parts(SumsOnce sums, StandingFilter filter, Instant at) {
        return parts(sums, filter, at, Optional.empty());
    }

    /** The same for who comes by a key of {@code standing_key}, which need not be looked up once more for each. */
    static List<Condition> parts(SumsOnce sums, StandingFilter filter, Instant at, Optional<String> by) {
        List<Condition> parts = besideOffers(sums, filter, at, by);
        filter.situation().ifPresent(situation -> parts.add(hasOffer(situation)));
        return parts;
    }

    /** Without how its offers came. */
    static List<Condition> besideOffers(SumsOnce sums, StandingFilter filter, Instant at) {
        return besideOffers(sums, filter, at, Optional.empty());
    }

    private static List<Condition> besideOffers(SumsOnce sums, StandingFilter filter, Instant at, Optional<String> by) {
        List<Condition> parts = new ArrayList<>();
        filter.state().ifPresent(state -> parts.add(ACCOUNT_STANDING.STATE.eq(state.slug())));
        filter.ready().ifPresent(ready -> parts.add(ACCOUNT_STANDING.READY.eq(ready)));
        filter.mpn().ifPresent(standing -> parts.add(ACCOUNT_STANDING.MPN.eq(standing.slug())));
        filter.country().ifPresent(country -> parts.add(ACCOUNT_STANDING.COUNTRY.eq(country)));
        filter.wave().ifPresent(wave -> parts.add(ACCOUNT_STANDING.WAVE.eq(wave.value())));
        filter.invited().ifPresent(invited -> parts.add(ACCOUNT_STANDING.INVITED.eq(invited)));
        List<List<String>> keys = new ArrayList<>();
        if (!filter.findings().isEmpty()) {
            keys.add(filter.findings().stream().map(FoundBy::of).sorted().toList());
        }
        filter.outcome()
                .ifPresent(outcome -> keys.add(FoundBy.outcomes(outcome, at, sums.get()).stream()
                        .map(FoundBy::of)
                        .toList()));
        keys.stream()
                .filter(any -> by.filter(one -> any.equals(List.of(one))).isEmpty())
                .forEach(any -> parts.add(anyKey(any)));
        return parts;
    }

    /** Of an account that has moved Partner Center says so, of any other the legacy portal. */
    private static Condition hasOffer(Situation situation) {
        Field<Integer> here = oneOf(
                OFFER, OFFER.PUBLISHER_ID.eq(ACCOUNT_STANDING.PUBLISHER_ID), OFFER.SITUATION.eq(situation.slug()));
        if (isOfPartnerCenter(situation)) {
            return here.isNotNull();
        }
        Field<Integer> there = oneOf(
                LEGACY_OFFER,
                LEGACY_OFFER.PUBLISHER_ID.eq(ACCOUNT_STANDING.PUBLISHER_ID),
                LEGACY_OFFER.SITUATION.eq(situation.slug()));
        Field<Integer> moved = oneOf(ACCOUNT, ACCOUNT.PUBLISHER_ID.eq(ACCOUNT_STANDING.PUBLISHER_ID));
        return here.isNotNull().or(there.isNotNull().and(moved.isNull()));
    }

    /** Null where there is none. Not "exists", for which PostgreSQL would go through the whole table. */
    private static Field<Integer> oneOf(Table<?> table, Condition... which) {
        return DSL.field(DSL.select(DSL.inline(1)).from(table).where(which).limit(DSL.inline(1)));
    }

    private static Condition anyKey(List<String> keys) {
        var found = STANDING_KEY.as("found");
        return DSL.exists(DSL.selectOne()
                .from(found)
                .where(found.FOUND_BY.in(keys), found.PUBLISHER_ID.eq(ACCOUNT_STANDING.PUBLISHER_ID)));
    }

    /** No export says so, so that only accounts that have moved have such offers, and few of them. */
    static boolean isOfPartnerCenter(Situation situation) {
        return !Situation.OF_EXPORTS.contains(situation);
    }
}
