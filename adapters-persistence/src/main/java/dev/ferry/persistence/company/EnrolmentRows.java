package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.ENROLMENT;
import static dev.ferry.persistence.schema.Tables.MEMBERSHIP;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Vetting.Pending;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Digests;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import dev.ferry.persistence.table.StorableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code enrolment}: memberships that came of enrolments here. */
final class EnrolmentRows {
    private static final PreparedQuery ONE =
            PreparedQuery.of(DSL.selectFrom(ENROLMENT).where(ENROLMENT.MPN_ID.eq(PreparedQuery.KEY)));

    private static final Condition WAITS = ENROLMENT.STATE.eq(MembershipState.NOT_VETTED.slug());

    private EnrolmentRows() {}

    /** What an export said of these, and over it what came of enrolments, which wins. */
    static Map<MpnId, Lookup<Membership>> laidOver(
            DSLContext sql, Map<MpnId, Lookup<Membership>> exported, Collection<MpnId> numbers) {
        if (!Keys.anyNear(sql, ENROLMENT.MPN_ID, numbers)) {
            return exported;
        }
        Map<MpnId, Lookup<Membership>> all = new HashMap<>(exported);
        rows(sql, numbers).stream()
                .map(EnrolmentRows::membership)
                .forEach(membership -> all.put(membership.mpnId(), Lookup.known(membership)));
        return all;
    }

    private static List<? extends Record> rows(DSLContext sql, Collection<MpnId> numbers) {
        return numbers.size() == 1
                ? ONE.about(sql, Keys.only(numbers))
                : sql.selectFrom(ENROLMENT)
                        .where(Keys.among(ENROLMENT.MPN_ID, numbers))
                        .fetch();
    }

    static Optional<Membership> byKey(DSLContext sql, String key) {
        return sql.selectFrom(ENROLMENT)
                .where(ENROLMENT.KEY_DIGEST.eq(Digests.of(key)))
                .fetchOptional(EnrolmentRows::membership);
    }

    /** The memberships of this tenant, of an enrolment that was not turned down and of exports. */
    static List<Membership> ofTenant(DSLContext sql, TenantId tenant) {
        List<Membership> all = new ArrayList<>(sql.selectFrom(ENROLMENT)
                .where(ENROLMENT.MEMBER_TENANT.eq(tenant.value()))
                .fetch(EnrolmentRows::membership));
        all.addAll(MembershipRows.fetch(
                sql,
                MEMBERSHIP
                        .TENANT_ID
                        .eq(tenant.value())
                        .andNotExists(sql.selectOne().from(ENROLMENT).where(ENROLMENT.MPN_ID.eq(MEMBERSHIP.MPN_ID)))));
        return all;
    }

    static boolean isKnown(DSLContext sql, MpnId number) {
        return sql.fetchExists(MEMBERSHIP, MEMBERSHIP.MPN_ID.eq(number.value()))
                || sql.fetchExists(ENROLMENT, ENROLMENT.MPN_ID.eq(number.value()))
                || !LostMembershipRows.fetch(sql, List.of(number)).isEmpty();
    }

    /** Two of one key, one tenant or one number collide, and the one who is late asks again. */
    static void insert(DSLContext sql, MpnId number, Enrolment enrolment, MembershipState state) {
        sql.insertInto(ENROLMENT)
                .set(ENROLMENT.MPN_ID, number.value())
                .set(ENROLMENT.KEY_DIGEST, Digests.of(enrolment.key()))
                .set(ENROLMENT.ENROLMENT_KEY, StorableText.of(enrolment.key()))
                .set(ENROLMENT.TENANT_ID, enrolment.tenant().value())
                .set(ENROLMENT.MEMBER_TENANT, enrolment.tenant().value())
                .set(ENROLMENT.APPLICANT, enrolment.applicant().written())
                .set(ENROLMENT.COMPANY_NAME, StorableText.of(enrolment.companyName()))
                .set(ENROLMENT.COUNTRY, StorableText.of(enrolment.country()))
                .set(
                        ENROLMENT.ADDRESS,
                        enrolment.address().map(StorableText::of).orElse(null))
                .set(ENROLMENT.STATE, state.slug())
                .execute();
    }

    /** Those that wait, oldest first. */
    static List<Pending> pending(DSLContext sql) {
        return sql.selectFrom(ENROLMENT)
                .where(WAITS)
                .orderBy(ENROLMENT.NUMBER)
                .fetch()
                .map(EnrolmentRows::pending);
    }

    static Optional<Pending> waiting(DSLContext sql, MpnId number) {
        return sql.selectFrom(ENROLMENT)
                .where(ENROLMENT.MPN_ID.eq(number.value()), WAITS)
                .fetchOptional(EnrolmentRows::pending);
    }

    static List<Pending> page(DSLContext sql, Optional<MpnId> from, int limit) {
        return inOrder(
                sql, from.map(first -> ENROLMENT.MPN_ID.ge(first.value())).orElseGet(DSL::noCondition), limit);
    }

    /** Letters are compared as the database does, which both sides are left to. */
    static List<Pending> alike(DSLContext sql, Set<String> names, Set<String> keys, int limit) {
        Condition named = DSL.lower(ENROLMENT.COMPANY_NAME)
                .in(names.stream()
                        .map(name -> DSL.lower(DSL.val(StorableText.of(name))))
                        .toList());
        Condition keyed = DSL.or(keys.stream()
                .map(key -> ENROLMENT.ENROLMENT_KEY.startsWith(StorableText.of(key)))
                .toList());
        return inOrder(sql, named.or(keyed), limit);
    }

    private static List<Pending> inOrder(DSLContext sql, Condition which, int limit) {
        return sql.selectFrom(ENROLMENT)
                .where(WAITS, which)
                .orderBy(ENROLMENT.MPN_ID)
                .limit(limit)
                .fetch()
                .map(EnrolmentRows::pending);
    }

    /** Of two who decide at once, the one who is late finds none that waits. */
    static Optional<Pending> decide(DSLContext sql, MpnId number, MembershipState state) {
        Optional<Pending> waiting = sql.selectFrom(ENROLMENT)
                .where(ENROLMENT.MPN_ID.eq(number.value()))
                .and(WAITS)
                .forUpdate()
                .fetchOptional(EnrolmentRows::pending);
        waiting.ifPresent(_ -> {
            sql.update(ENROLMENT)
                    .set(ENROLMENT.STATE, state.slug())
                    .where(ENROLMENT.MPN_ID.eq(number.value()))
                    .execute();
            if (state != MembershipState.ACTIVE) {
                letEnrolAnew(sql, number);
            }
        });
        return waiting;
    }

    private static void letEnrolAnew(DSLContext sql, MpnId number) {
        sql.update(ENROLMENT)
                .setNull(ENROLMENT.KEY_DIGEST)
                .setNull(ENROLMENT.MEMBER_TENANT)
                .where(ENROLMENT.MPN_ID.eq(number.value()))
                .execute();
    }

    private static Membership membership(Record row) {
        return new Membership(
                new MpnId(row.get(ENROLMENT.MPN_ID)),
                new TenantId(row.get(ENROLMENT.TENANT_ID)),
                MembershipRows.STATES.read(row.get(ENROLMENT.STATE)),
                MembershipKind.GLOBAL,
                Optional.of(row.get(ENROLMENT.COMPANY_NAME)));
    }

    private static Pending pending(Record row) {
        return new Pending(new MpnId(row.get(ENROLMENT.MPN_ID)), enrolment(row));
    }

    static Enrolment enrolment(Record row) {
        return new Enrolment(
                row.get(ENROLMENT.ENROLMENT_KEY),
                new TenantId(row.get(ENROLMENT.TENANT_ID)),
                EmailAddress.of(row.get(ENROLMENT.APPLICANT)),
                row.get(ENROLMENT.COMPANY_NAME),
                row.get(ENROLMENT.COUNTRY),
                Optional.ofNullable(row.get(ENROLMENT.ADDRESS)));
    }
}
