package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.LOST_MEMBERSHIP;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Unavailability.RowRejected;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code lost_membership}: what rejected rows of exports would have said of a number. */
final class LostMembershipRows {
    private static final Columns<LostMembership> COLUMNS = Columns.of(LOST_MEMBERSHIP, LostMembership.class)
            .with(LOST_MEMBERSHIP.MPN_ID, lost -> lost.number().orElseThrow().value())
            .with(
                    LOST_MEMBERSHIP.TENANT_ID,
                    lost -> lost.tenant().map(TenantId::value).orElse(null))
            .with(LOST_MEMBERSHIP.FILE, lost -> lost.why().file())
            .with(LOST_MEMBERSHIP.LINE, lost -> lost.why().line());

    private static final PreparedQuery ONE =
            PreparedQuery.of(DSL.selectFrom(LOST_MEMBERSHIP).where(LOST_MEMBERSHIP.MPN_ID.eq(PreparedQuery.KEY)));

    private LostMembershipRows() {}

    /** These, and of a number that was lost before what both agree on; in the order of the key. */
    static void add(DSLContext sql, Collection<LostMembership> lost) {
        Map<MpnId, LostMembership> all = new TreeMap<>();
        lost.forEach(one -> all.merge(one.number().orElseThrow(), one, (before, now) -> now.and(before)));
        Map<MpnId, LostMembership> before = fetch(sql, all.keySet());
        all.replaceAll((number, now) -> before.containsKey(number) ? now.and(before.get(number)) : now);
        delete(sql, before.keySet());
        COLUMNS.insert(sql, all.values());
    }

    static Map<MpnId, LostMembership> fetch(DSLContext sql, Collection<MpnId> numbers) {
        return Keys.anyNear(sql, LOST_MEMBERSHIP.MPN_ID, numbers)
                ? rows(sql, numbers).stream()
                        .map(LostMembershipRows::read)
                        .collect(Collectors.toMap(one -> one.number().orElseThrow(), one -> one))
                : Map.of();
    }

    private static List<? extends Record> rows(DSLContext sql, Collection<MpnId> numbers) {
        return numbers.size() == 1
                ? ONE.about(sql, Keys.only(numbers))
                : sql.selectFrom(LOST_MEMBERSHIP)
                        .where(Keys.among(LOST_MEMBERSHIP.MPN_ID, numbers))
                        .fetch();
    }

    /** Answers those that were lost. */
    static Set<MpnId> delete(DSLContext sql, Collection<MpnId> numbers) {
        return Keys.anyNear(sql, LOST_MEMBERSHIP.MPN_ID, numbers)
                ? delete(sql, Keys.among(LOST_MEMBERSHIP.MPN_ID, numbers))
                : new HashSet<>();
    }

    /** Answers those that were lost. */
    static Set<MpnId> deleteAll(DSLContext sql) {
        return delete(sql, DSL.noCondition());
    }

    private static Set<MpnId> delete(DSLContext sql, Condition which) {
        Set<MpnId> numbers = new HashSet<>();
        sql.select(LOST_MEMBERSHIP.MPN_ID)
                .from(LOST_MEMBERSHIP)
                .where(which)
                .forEach(row -> numbers.add(new MpnId(row.value1())));
        if (!numbers.isEmpty()) {
            sql.deleteFrom(LOST_MEMBERSHIP).where(which).execute();
        }
        return numbers;
    }

    /** One that is this tenant's, or may be. */
    static Optional<LostMembership> ofTenant(DSLContext sql, TenantId tenant) {
        return sql.selectFrom(LOST_MEMBERSHIP)
                .where(LOST_MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                .limit(1)
                .fetchOptional(LostMembershipRows::read)
                .or(() -> sql.selectFrom(LOST_MEMBERSHIP)
                        .where(LOST_MEMBERSHIP.TENANT_ID.isNull())
                        .limit(1)
                        .fetchOptional(LostMembershipRows::read));
    }

    private static LostMembership read(Record row) {
        return new LostMembership(
                Optional.of(new MpnId(row.get(LOST_MEMBERSHIP.MPN_ID))),
                Optional.ofNullable(row.get(LOST_MEMBERSHIP.TENANT_ID)).map(TenantId::new),
                new RowRejected(row.get(LOST_MEMBERSHIP.FILE), row.get(LOST_MEMBERSHIP.LINE)));
    }
}
