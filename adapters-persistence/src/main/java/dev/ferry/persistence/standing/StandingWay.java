package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;

import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.domain.standing.StandingSums.Dimension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A way to the accounts that fit one part of a filter.
 *
 * @param accounts about how many there are
 * @param summed whether there are exactly as many, by the sums
 * @param key by which they are found in {@code standing_key}
 * @param from has the rows of {@code account_standing}, and behind which account a page begins is asked of the id
 * @param first what comes before the id in the index
 */
record StandingWay(
        long accounts,
        boolean summed,
        Optional<String> key,
        Table<?> from,
        Field<String> id,
        Condition condition,
        List<OrderField<?>> first) {
    /** So many offers are looked up at most. */
    static final int MOST_OFFERS = 10_000;

    /** The same where nothing else is asked of an account: its row need not be read. */
    StandingWay alone() {
        return isByKey() ? new StandingWay(accounts, summed, key, STANDING_KEY, id, condition, first) : this;
    }

    boolean isByKey() {
        return key.isPresent();
    }

    /**
     * Those that have fewest: one way, or of several findings, or ends of deadlines, one for each, in any of which an
     * account may be; none where no account has such an outcome.
     */
    static List<StandingWay> fewest(DSLContext sql, StandingSums sums, StandingFilter filter, Instant at) {
        List<List<StandingWay>> choices = new ArrayList<>();
        if (!filter.findings().isEmpty()) {
            choices.add(filter.findings().stream()
                    .sorted()
                    .map(code -> byFinding(code, sums))
                    .toList());
        }
        filter.state().ifPresent(state -> choices.add(List.of(by(FoundBy.of(state), sums.of(state)))));
        filter.ready().filter(ready -> ready).ifPresent(_ -> choices.add(List.of(by(FoundBy.READY, sums.ready()))));
        filter.mpn()
                .filter(standing -> standing != Standing.ACTIVE)
                .ifPresent(standing ->
                        choices.add(List.of(by(FoundBy.of(standing), sums.of(Dimension.MPN, standing.slug())))));
        filter.country()
                .ifPresent(country -> choices.add(
                        List.of(byColumn(ACCOUNT_STANDING.COUNTRY, country, sums.of(Dimension.COUNTRY, country)))));
        filter.wave()
                .ifPresent(wave -> choices.add(
                        List.of(byColumn(ACCOUNT_STANDING.WAVE, wave.value(), sums.of(Dimension.WAVE, wave.value())))));
        filter.invited()
                .filter(invited -> invited)
                .ifPresent(_ -> choices.add(List.of(by(FoundBy.INVITED, sums.invited()))));
        filter.outcome()
                .ifPresent(outcome -> choices.add(FoundBy.outcomes(outcome, at, sums).stream()
                        .map(one -> by(FoundBy.of(one), sums.of(Dimension.OUTCOME, one.text())))
                        .toList()));
        filter.situation().flatMap(situation -> byOffer(sql, situation)).ifPresent(way -> choices.add(List.of(way)));
        return choices.stream()
                .min(Comparator.comparingLong(
                        ways -> ways.stream().mapToLong(StandingWay::accounts).sum()))
                .orElseGet(() -> List.of(byId()));
    }

    private static StandingWay byFinding(FindingCode code, StandingSums sums) {
        return by(FoundBy.of(code), sums.of(Dimension.FINDING, code.slug()));
    }

    private static StandingWay by(String key, long accounts) {
        return new StandingWay(
                accounts,
                true,
                Optional.of(key),
                STANDING_KEY.join(ACCOUNT_STANDING).on(ACCOUNT_STANDING.PUBLISHER_ID.eq(STANDING_KEY.PUBLISHER_ID)),
                STANDING_KEY.PUBLISHER_ID,
                STANDING_KEY.FOUND_BY.eq(key),
                List.of(STANDING_KEY.FOUND_BY));
    }

    private static StandingWay byColumn(Field<String> column, String value, long accounts) {
        return new StandingWay(
                accounts,
                true,
                Optional.empty(),
                ACCOUNT_STANDING,
                ACCOUNT_STANDING.PUBLISHER_ID,
                column.eq(value),
                List.of(column));
    }

    /** Only where there are few: of many a page is full soon. */
    private static Optional<StandingWay> byOffer(DSLContext sql, Situation situation) {
        Condition here = OFFER.SITUATION.eq(situation.slug());
        Condition there = StandingConditions.isOfPartnerCenter(situation)
                ? DSL.falseCondition()
                : LEGACY_OFFER.SITUATION.eq(situation.slug());
        int offers = someOf(sql, OFFER, here) + someOf(sql, LEGACY_OFFER, there);
        if (offers >= MOST_OFFERS) {
            return Optional.empty();
        }
        Table<Record1<String>> accounts = DSL.select(OFFER.PUBLISHER_ID)
                .from(OFFER)
                .where(here)
                .union(DSL.select(LEGACY_OFFER.PUBLISHER_ID).from(LEGACY_OFFER).where(there))
                .asTable("having_offers", "publisher_id");
        Field<String> id = DSL.field(DSL.name("having_offers", "publisher_id"), String.class);
        return Optional.of(new StandingWay(
                offers,
                false,
                Optional.empty(),
                accounts.join(ACCOUNT_STANDING).on(ACCOUNT_STANDING.PUBLISHER_ID.eq(id)),
                id,
                DSL.noCondition(),
                List.of()));
    }

    /**
     * The accounts with such offers, found offer by offer, to be counted: of many offers that is quicker than to ask
     * each account for its own. An account comes once for each of its offers.
     */
    static List<StandingWay> throughOffers(Situation situation) {
        StandingWay here = throughOffers(OFFER, OFFER.PUBLISHER_ID, OFFER.SITUATION.eq(situation.slug()));
        if (StandingConditions.isOfPartnerCenter(situation)) {
            return List.of(here);
        }
        Condition there = LEGACY_OFFER
                .SITUATION
                .eq(situation.slug())
                .and(ACCOUNT_STANDING.STATE.ne(MigrationState.COMPLETED.slug()));
        return List.of(here, throughOffers(LEGACY_OFFER, LEGACY_OFFER.PUBLISHER_ID, there));
    }

    /**
     * The same where nothing else is asked, a way for each state, so that no account is on two of them. What is in the
     * indexes is enough: the row of no account is read, each of which is on another page of the database.
     */
    static List<StandingWay> throughOffersAlone(StandingSums sums, Situation situation) {
        Condition here = OFFER.SITUATION.eq(situation.slug());
        Condition there = StandingConditions.isOfPartnerCenter(situation)
                ? DSL.falseCondition()
                : LEGACY_OFFER.SITUATION.eq(situation.slug());
        return Arrays.stream(MigrationState.values())
                .filter(state -> sums.of(state) > 0)
                .map(state -> state == MigrationState.COMPLETED
                        ? byKey(OFFER, OFFER.PUBLISHER_ID, here, state)
                        : byKey(LEGACY_OFFER, LEGACY_OFFER.PUBLISHER_ID, there, state))
                .sorted(Comparator.comparing(way -> !way.id().equals(OFFER.PUBLISHER_ID)))
                .toList();
    }

    private static StandingWay byKey(Table<?> offers, Field<String> id, Condition which, MigrationState state) {
        return new StandingWay(
                Long.MAX_VALUE,
                false,
                Optional.empty(),
                offers.join(STANDING_KEY)
                        .on(STANDING_KEY.PUBLISHER_ID.eq(id), STANDING_KEY.FOUND_BY.eq(FoundBy.of(state))),
                id,
                which,
                List.of());
    }

    private static StandingWay throughOffers(Table<?> offers, Field<String> id, Condition which) {
        return new StandingWay(
                Long.MAX_VALUE,
                false,
                Optional.empty(),
                offers.join(ACCOUNT_STANDING).on(ACCOUNT_STANDING.PUBLISHER_ID.eq(id)),
                id,
                which,
                List.of());
    }

    /** How many rows fit, counted no further than {@link #MOST_OFFERS}. */
    private static int someOf(DSLContext sql, Table<?> table, Condition which) {
        return sql.fetchCount(DSL.selectOne().from(table).where(which).limit(MOST_OFFERS));
    }

    static StandingWay byId() {
        return new StandingWay(
                Long.MAX_VALUE,
                false,
                Optional.empty(),
                ACCOUNT_STANDING,
                ACCOUNT_STANDING.PUBLISHER_ID,
                DSL.noCondition(),
                List.of());
    }
}
