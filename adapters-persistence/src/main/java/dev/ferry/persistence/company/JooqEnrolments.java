package dev.ferry.persistence.company;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.SecondEnrolment;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.Transaction;
import dev.ferry.persistence.standing.DueRows;
import dev.ferry.persistence.table.StorableText;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Enrolments in the embedded registry, and what operators decide about them. Thread-safe. */
final class JooqEnrolments implements Vetting {
    /** The shortest numbers have seven digits, the longest nine. */
    private static final int LEAST = 1_000_000;

    private static final int MOST = 999_999_999;

    private final Database database;
    private final VettingMode mode;

    @Inject
    JooqEnrolments(Database database, VettingMode mode) {
        this.database = database;
        this.mode = mode;
    }

    /** The key is looked for last: what made a member of the tenant a moment ago may be the same enrolment. */
    Outcome<Membership> enrol(Enrolment enrolment) {
        return database.within(MpnRegistry.SYSTEM, transaction -> {
            DSLContext sql = transaction.sql();
            Optional<Refusal> refusal = refusal(sql, enrolment.tenant());
            Optional<Membership> before = EnrolmentRows.byKey(sql, enrolment.key());
            if (before.isPresent()) {
                return Outcome.done(before.get());
            }
            return refusal.<Outcome<Membership>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(added(transaction, enrolment)));
        });
    }

    /** Whose membership may have been lost may have one (R9). */
    private static Optional<Refusal> refusal(DSLContext sql, TenantId tenant) {
        return SecondEnrolment.refusal(EnrolmentRows.ofTenant(sql, tenant))
                .or(() -> LostMembershipRows.ofTenant(sql, tenant)
                        .<Unavailability>map(LostMembership::why)
                        .or(() -> IncompleteTableRows.find(sql, IncompleteTableRows.MEMBERSHIPS))
                        .map(why -> Refusal.unavailable(MpnRegistry.SYSTEM, why)));
    }

    private Membership added(Transaction transaction, Enrolment enrolment) {
        DSLContext sql = transaction.sql();
        MpnId number = unknownNumber(sql);
        EnrolmentRows.insert(sql, number, enrolment, mode.stateAtFirst());
        DueRows.markBy(transaction, List.of(number));
        return new Membership(
                number,
                enrolment.tenant(),
                mode.stateAtFirst(),
                MembershipKind.GLOBAL,
                Optional.of(StorableText.of(enrolment.companyName())));
    }

    private static MpnId unknownNumber(DSLContext sql) {
        while (true) {
            long random = Uuids.next(sql).getLeastSignificantBits();
            MpnId number = new MpnId(Long.toString(LEAST + Math.floorMod(random, MOST - LEAST + 1L)));
            if (!EnrolmentRows.isKnown(sql, number)) {
                return number;
            }
        }
    }

    @Override
    public List<Pending> pending() {
        return database.with(MpnRegistry.SYSTEM, EnrolmentRows::pending);
    }

    @Override
    public Optional<Pending> find(MpnId mpnId) {
        return database.with(MpnRegistry.SYSTEM, sql -> EnrolmentRows.waiting(sql, mpnId));
    }

    @Override
    public List<Pending> page(Optional<MpnId> from, int limit) {
        return database.with(MpnRegistry.SYSTEM, sql -> EnrolmentRows.page(sql, from, limit));
    }

    @Override
    public List<Pending> alike(Set<String> companyNames, Set<String> keysBeginning, int limit) {
        return database.with(MpnRegistry.SYSTEM, sql -> EnrolmentRows.alike(sql, companyNames, keysBeginning, limit));
    }

    @Override
    public Optional<Pending> decide(MpnId mpnId, boolean accepted) {
        MembershipState state = accepted ? MembershipState.ACTIVE : MembershipState.INACTIVE;
        return database.within(MpnRegistry.SYSTEM, transaction -> {
            Optional<Pending> decided = EnrolmentRows.decide(transaction.sql(), mpnId, state);
            decided.ifPresent(_ -> DueRows.markBy(transaction, List.of(mpnId)));
            return decided;
        });
    }
}
