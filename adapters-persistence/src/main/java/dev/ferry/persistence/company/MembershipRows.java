package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.MEMBERSHIP;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.PreparedQuery;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code membership}. */
final class MembershipRows {
    static final Slugs<MembershipState> STATES = Slugs.of(MembershipState.class);
    static final Slugs<MembershipKind> KINDS = Slugs.of(MembershipKind.class);
    private static final Columns<Membership> COLUMNS = Columns.of(MEMBERSHIP, Membership.class)
            .with(MEMBERSHIP.MPN_ID, membership -> membership.mpnId().value())
            .with(MEMBERSHIP.TENANT_ID, membership -> membership.tenant().value())
            .with(MEMBERSHIP.STATE, membership -> membership.state().slug())
            .with(MEMBERSHIP.KIND, membership -> membership.kind().slug())
            .with(
                    MEMBERSHIP.COMPANY_NAME,
                    membership -> membership.companyName().orElse(null));

    private static final PreparedQuery ONE =
            PreparedQuery.of(DSL.selectFrom(MEMBERSHIP).where(MEMBERSHIP.MPN_ID.eq(PreparedQuery.KEY)));

    private MembershipRows() {}

    static void insert(DSLContext sql, Collection<Membership> memberships) {
        COLUMNS.insert(sql, memberships);
    }

    /** Those of memberships that are there. */
    static void update(DSLContext sql, Collection<Membership> memberships) {
        COLUMNS.update(
                sql,
                memberships,
                MEMBERSHIP.MPN_ID,
                membership -> membership.mpnId().value());
    }

    static List<Membership> fetch(DSLContext sql, Condition which) {
        return sql.selectFrom(MEMBERSHIP).where(which).fetch(MembershipRows::read);
    }

    static Map<MpnId, Membership> fetch(DSLContext sql, Collection<MpnId> numbers) {
        return rows(sql, numbers).stream()
                .map(MembershipRows::read)
                .collect(Collectors.toMap(Membership::mpnId, Function.identity()));
    }

    private static List<? extends Record> rows(DSLContext sql, Collection<MpnId> numbers) {
        return numbers.size() == 1
                ? ONE.about(sql, Keys.only(numbers))
                : sql.selectFrom(MEMBERSHIP)
                        .where(Keys.among(MEMBERSHIP.MPN_ID, numbers))
                        .fetch();
    }

    private static Membership read(Record row) {
        return new Membership(
                new MpnId(row.get(MEMBERSHIP.MPN_ID)),
                new TenantId(row.get(MEMBERSHIP.TENANT_ID)),
                STATES.read(row.get(MEMBERSHIP.STATE)),
                KINDS.read(row.get(MEMBERSHIP.KIND)),
                Optional.ofNullable(row.get(MEMBERSHIP.COMPANY_NAME)));
    }
}
