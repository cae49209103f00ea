package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
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
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The accounts that a filter covers, looked for by that of its parts which covers fewest. */
final class FilteredStandings {
    private final DSLContext sql;
    private final StandingFilter filter;
    private final StandingSums sums;
    private final List<Condition> conditions;

    /**
     * A way to the accounts that fit one part of the filter.
     *
     * @param from has the rows of {@code account_standing}, and behind which account a page begins is asked of the id
     * @param first what comes before the id in the index
     */
    private record Way(long accounts, Table<?> from, Field<String> id, Condition condition, List<OrderField<?>> first) {
        boolean isByKey() {
            return id.equals(STANDING_KEY.PUBLISHER_ID);
        }
    }

    FilteredStandings(DSLContext sql, StandingFilter filter) {
        this(sql, filter, DSL.noCondition());
    }

    /** The same of those that further fit this, which is asked of each. */
    FilteredStandings(DSLContext sql, StandingFilter filter, Condition further) {
        this.sql = sql;
        this.filter = filter;
        this.sums = filter.equals(StandingFilter.ALL) ? new StandingSums(Map.of()) : SumRows.fetch(sql);
        this.conditions = parts(filter, further);
    }

    List<AccountStanding> page(Optional<PublisherId> after, int most) {
        List<Way> ways = fewest();
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

    long count(int most) {
        Select<? extends Record> found = null;
        for (Way way : fewest()) {
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
        return fewest().stream().mapToLong(Way::accounts).sum();
    }

    /** One way, or of several findings one for each, in any of which an account may be. */
    private List<Way> fewest() {
        List<List<Way>> choices = new ArrayList<>();
        if (!filter.findings().isEmpty()) {
            choices.add(filter.findings().stream().sorted().map(this::byFinding).toList());
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
        return choices.stream()
                .min(Comparator.comparingLong(
                        ways -> ways.stream().mapToLong(Way::accounts).sum()))
                .orElseGet(() -> List.of(byId()));
    }

    private Way byFinding(FindingCode code) {
        return by(FoundBy.of(code), sums.of(Dimension.FINDING, code.slug()));
    }

    private static Way by(String key, long accounts) {
        return new Way(
                accounts,
                STANDING_KEY.join(ACCOUNT_STANDING).on(ACCOUNT_STANDING.PUBLISHER_ID.eq(STANDING_KEY.PUBLISHER_ID)),
                STANDING_KEY.PUBLISHER_ID,
                STANDING_KEY.FOUND_BY.eq(key),
                List.of(STANDING_KEY.FOUND_BY));
    }

    private static Way byColumn(Field<String> column, String value, long accounts) {
        return new Way(accounts, ACCOUNT_STANDING, ACCOUNT_STANDING.PUBLISHER_ID, column.eq(value), List.of(column));
    }

    private static Way byId() {
        return new Way(Long.MAX_VALUE, ACCOUNT_STANDING, ACCOUNT_STANDING.PUBLISHER_ID, DSL.noCondition(), List.of());
    }

    /** That a row of {@code account_standing} fits all parts of the filter. */
    Condition all() {
        return DSL.and(conditions);
    }

    private static List<Condition> parts(StandingFilter filter, Condition further) {
        List<Condition> parts = new ArrayList<>();
        filter.state().ifPresent(state -> parts.add(ACCOUNT_STANDING.STATE.eq(state.slug())));
        filter.ready().ifPresent(ready -> parts.add(ACCOUNT_STANDING.READY.eq(ready)));
        filter.mpn().ifPresent(standing -> parts.add(ACCOUNT_STANDING.MPN.eq(standing.slug())));
        filter.country().ifPresent(country -> parts.add(ACCOUNT_STANDING.COUNTRY.eq(country)));
        filter.wave().ifPresent(wave -> parts.add(ACCOUNT_STANDING.WAVE.eq(wave.value())));
        filter.invited().ifPresent(invited -> parts.add(ACCOUNT_STANDING.INVITED.eq(invited)));
        if (!further.equals(DSL.noCondition())) {
            parts.add(further);
        }
        if (!filter.findings().isEmpty()) {
            parts.add(anyFinding(filter));
        }
        return parts;
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
