package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.persistence.table.Keys;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jooq.impl.DSL;

/** The accounts that a filter covers, looked for by that of its parts which covers fewest. */
final class FilteredStandings implements CoveredStandings {
    private final DSLContext sql;
    private final SumsOnce sums;
    private final List<Condition> conditions;
    private final List<StandingWay> ways;
    private final Condition all;
    private final Optional<Situation> offers;
    private final List<Condition> besideOffers;

    FilteredStandings(DSLContext sql, StandingFilter filter, Instant at) {
        this(sql, new SumsOnce(sql), filter, at, List.of());
    }

    /** The same of those that further fit these, which are asked of each. */
    FilteredStandings(DSLContext sql, SumsOnce sums, StandingFilter filter, Instant at, List<Condition> further) {
        this.sql = sql;
        this.sums = sums;
        this.conditions = new ArrayList<>(StandingConditions.parts(sums, filter, at));
        this.conditions.addAll(further);
        this.offers = filter.situation();
        this.besideOffers = new ArrayList<>(StandingConditions.besideOffers(sums, filter, at));
        this.besideOffers.addAll(further);
        this.ways =
                conditions.isEmpty() ? List.of(StandingWay.byId()) : StandingWay.fewest(sql, sums.get(), filter, at);
        this.all = DSL.and(StandingConditions.parts(sums, filter, at, key())).and(DSL.and(further));
    }

    /** By which all are found. */
    private Optional<String> key() {
        return ways.size() == 1 ? ways.getFirst().key() : Optional.empty();
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

    private List<AccountStanding> rows(StandingWay way, Optional<PublisherId> after, int most) {
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
                .where(way.condition(), all, behind)
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
            return Math.min(most + 1L, sums.get().accounts());
        }
        if (conditions.size() > 1 || !ways.stream().allMatch(StandingWay::summed)) {
            return counted(most);
        }
        long fewest = ways.stream().mapToLong(StandingWay::accounts).max().orElse(0);
        return ways.size() <= 1 || fewest > most
                ? Math.min(most + 1L, fewest)
                : counted(ways.stream().map(StandingWay::alone).toList(), DSL.noCondition(), false, most);
    }

    private long counted(int most) {
        return offers.filter(_ -> accounts() > StandingWay.MOST_OFFERS)
                .map(situation -> besideOffers.isEmpty()
                        ? countedApart(StandingWay.throughOffersAlone(sums.get(), situation), most)
                        : counted(StandingWay.throughOffers(situation), DSL.and(besideOffers), true, most))
                .orElseGet(() -> counted(ways, all, false, most));
    }

    /** Of ways that share no account: none is gone further than is counted, and those behind it not at all. */
    private long countedApart(List<StandingWay> ways, int most) {
        long found = 0;
        for (StandingWay way : ways) {
            found += counted(List.of(way), DSL.noCondition(), true, most);
            if (found > most) {
                return most + 1L;
            }
        }
        return found;
    }

    /** @param repeated whether a way comes by an account more than once */
    private long counted(List<StandingWay> by, Condition which, boolean repeated, int most) {
        Select<? extends Record> found = null;
        for (StandingWay way : by) {
            Field<String> id = way.id().as("id");
            Select<? extends Record> some = (repeated ? sql.selectDistinct(id) : sql.select(id))
                    .from(way.from())
                    .where(way.condition(), which)
                    .limit(most + 1L);
            found = found == null
                    ? some
                    : DSL.select().from(found).union(DSL.select().from(some));
        }
        return found == null ? 0 : Math.min(most + 1L, sql.fetchCount(found));
    }

    /** How many accounts there are on the way that has fewest, of which some do not fit the other parts. */
    long accounts() {
        return ways.stream().mapToLong(StandingWay::accounts).reduce(0, FilteredStandings::sum);
    }

    /** Of a way by id nobody knows how many it has: that and more stays as much. */
    private static long sum(long some, long more) {
        return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
    }
}
