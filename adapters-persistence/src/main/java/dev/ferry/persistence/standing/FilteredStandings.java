package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.domain.standing.StandingSums.Dimension;
import dev.ferry.persistence.table.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The accounts that a filter covers, looked for by that of its parts which covers fewest. */
final class FilteredStandings implements CoveredStandings {
    /** So many offers are looked up at most. */
    private static final int MOST_OFFERS = 10_000;

    private final DSLContext sql;
    private final StandingFilter filter;
    private final List<Condition> conditions;
    private final List<Way> ways;

    /**
     * A way to the accounts that fit one part of the filter.
     *
     * @param accounts about how many there are
     * @param summed whether there are exactly as many, by the sums
     * @param from has the rows of {@code account_standing}, and behind which account a page begins is asked of the id
     * @param first what comes before the id in the index
     */
    private record Way(
            long accounts,
            boolean summed,
            Table<?> from,
            Field<String> id,
            Condition condition,
            List<OrderField<?>> first) {
        boolean isByKey() {
            return id.equals(STANDING_KEY.PUBLISHER_ID);
        }
    }

    FilteredStandings(DSLContext sql, StandingFilter filter) {
        this(sql, filter, List.of());
    }

    /** The same of those that further fit these, which are asked of each. */
    FilteredStandings(DSLContext sql, StandingFilter filter, List<Condition> further) {
        this.sql = sql;
        this.filter = filter;
        this.conditions = new ArrayList<>(parts(filter));
        this.conditions.addAll(further);
        this.ways = conditions.isEmpty() ? List.of(byId()) : fewest(SumRows.fetch(sql));
    }

    @Override
    public List<AccountStanding> page(Optional<PublisherId> after, int most) {
        if (ways.size() == 1) {
            return rows(ways.getFirst(), after, most);
        }
        Map<PublisherId, AccountStanding> all = new TreeMap<>();
        ways.forEach(way -> rows(way, after, most).forEach(one -> all.put(one.account(), one)));
        return all.values().stream().limit(most).toList();
    }

    private List<AccountStanding> rows(Way way, Optional<PublisherId> after, int most) {
        List<OrderField<?>> order = new ArrayList<>(way.first());
        order.add(way.id());
        Condition behind = after.map(id -> way.id().gt(id.value())).orElseGet(DSL::noCondition);
        if (way.isByKey() && conditions.size() == 1) {
            return rows(sql.select(way.id())
                    .from(STANDING_KEY)
                    .where(way.condition(), behind)
                    .orderBy(order)
                    .limit(most)
                    .fetch(way.id()));
        }
        return sql.select(ACCOUNT_STANDING.fields())
                .from(way.from())
                .where(way.condition(), all(), behind)
                .orderBy(order)
                .limit(most)
                .fetch(StandingRows::read);
    }

    /** Looked for first, so that no database reads more rows than a page has. */
    private List<AccountStanding> rows(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.selectFrom(ACCOUNT_STANDING)
                        .where(Keys.among(ACCOUNT_STANDING.PUBLISHER_ID, ids))
                        .orderBy(ACCOUNT_STANDING.PUBLISHER_ID)
                        .fetch(StandingRows::read);
    }

    /** What the sums tell is not counted once more. */
    @Override
    public long count(int most) {
        if (conditions.isEmpty()) {
            return Math.min(most + 1L, SumRows.fetch(sql).accounts());
        }
        return conditions.size() == 1 && ways.size() == 1 && ways.getFirst().summed()
                ? Math.min(most + 1L, ways.getFirst().accounts())
                : counted(most);
    }

    private long counted(int most) {
        Select<? extends Record> found = null;
        for (Way way : ways) {
            Select<? extends Record> some = sql.select(way.id().as("id"))
                    .from(way.from())
                    .where(way.condition(), all())
                    .limit(most + 1L);
            found = found == null
                    ? some
                    : DSL.select().from(found).union(DSL.select().from(some));
        }
        return Math.min(most + 1L, sql.fetchCount(found));
    }

    /** How many accounts there are on the way that has fewest, of which some do not fit the other parts. */
    long accounts() {
        return ways.stream().mapToLong(Way::accounts).sum();
    }

    /** One way, or of several findings one for each, in any of which an account may be. */
    private List<Way> fewest(StandingSums sums) {
        List<List<Way>> choices = new ArrayList<>();
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
        filter.situation().flatMap(this::byOffer).ifPresent(way -> choices.add(List.of(way)));
        return choices.stream()
                .min(Comparator.comparingLong(
                        ways -> ways.stream().mapToLong(Way::accounts).sum()))
                .orElseGet(() -> List.of(byId()));
    }

    private static Way byFinding(FindingCode code, StandingSums sums) {
        return by(FoundBy.of(code), sums.of(Dimension.FINDING, code.slug()));
    }

    private static Way by(String key, long accounts) {
        return new Way(
                accounts,
                true,
                STANDING_KEY.join(ACCOUNT_STANDING).on(ACCOUNT_STANDING.PUBLISHER_ID.eq(STANDING_KEY.PUBLISHER_ID)),
                STANDING_KEY.PUBLISHER_ID,
                STANDING_KEY.FOUND_BY.eq(key),
                List.of(STANDING_KEY.FOUND_BY));
    }

    private static Way byColumn(Field<String> column, String value, long accounts) {
        return new Way(
                accounts, true, ACCOUNT_STANDING, ACCOUNT_STANDING.PUBLISHER_ID, column.eq(value), List.of(column));
    }

    /** No export says so, so that only accounts that have moved have such offers, and few of them. */
    private static boolean isOfPartnerCenter(Situation situation) {
        return !Situation.OF_EXPORTS.contains(situation);
    }

    /** Only where there are few: of many a page is full soon. */
    private Optional<Way> byOffer(Situation situation) {
        Condition here = OFFER.SITUATION.eq(situation.slug());
        Condition there =
                isOfPartnerCenter(situation) ? DSL.falseCondition() : LEGACY_OFFER.SITUATION.eq(situation.slug());
        int offers = someOf(OFFER, here) + someOf(LEGACY_OFFER, there);
        if (offers >= MOST_OFFERS) {
            return Optional.empty();
        }
        Table<Record1<String>> accounts = DSL.select(OFFER.PUBLISHER_ID)
                .from(OFFER)
                .where(here)
                .union(DSL.select(LEGACY_OFFER.PUBLISHER_ID).from(LEGACY_OFFER).where(there))
                .asTable("having_offers", "publisher_id");
        Field<String> id = DSL.field(DSL.name("having_offers", "publisher_id"), String.class);
        return Optional.of(new Way(
                offers,
                false,
                accounts.join(ACCOUNT_STANDING).on(ACCOUNT_STANDING.PUBLISHER_ID.eq(id)),
                id,
                DSL.noCondition(),
                List.of()));
    }

    /** How many rows fit, counted no further than {@link #MOST_OFFERS}. */
    private int someOf(Table<?> table, Condition which) {
        return sql.fetchCount(DSL.selectOne().from(table).where(which).limit(MOST_OFFERS));
    }

    private static Way byId() {
        return new Way(
                Long.MAX_VALUE, false, ACCOUNT_STANDING, ACCOUNT_STANDING.PUBLISHER_ID, DSL.noCondition(), List.of());
    }

    private Condition all() {
        return DSL.and(conditions);
    }

    /** Each part of the filter as what a row of {@code account_standing} is to fit, its words aside. */
    static List<Condition> parts(StandingFilter filter) {
        List<Condition> parts = new ArrayList<>();
        filter.state().ifPresent(state -> parts.add(ACCOUNT_STANDING.STATE.eq(state.slug())));
        filter.ready().ifPresent(ready -> parts.add(ACCOUNT_STANDING.READY.eq(ready)));
        filter.mpn().ifPresent(standing -> parts.add(ACCOUNT_STANDING.MPN.eq(standing.slug())));
        filter.country().ifPresent(country -> parts.add(ACCOUNT_STANDING.COUNTRY.eq(country)));
        filter.wave().ifPresent(wave -> parts.add(ACCOUNT_STANDING.WAVE.eq(wave.value())));
        filter.invited().ifPresent(invited -> parts.add(ACCOUNT_STANDING.INVITED.eq(invited)));
        filter.situation().ifPresent(situation -> parts.add(hasOffer(situation)));
        if (!filter.findings().isEmpty()) {
            parts.add(anyFinding(filter));
        }
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

    private static Condition anyFinding(StandingFilter filter) {
        var found = STANDING_KEY.as("found");
        return DSL.exists(DSL.selectOne()
                .from(found)
                .where(
                        found.FOUND_BY.in(filter.findings().stream()
                                .map(FoundBy::of)
                                .sorted()
                                .toList()),
                        found.PUBLISHER_ID.eq(ACCOUNT_STANDING.PUBLISHER_ID)));
    }
}
