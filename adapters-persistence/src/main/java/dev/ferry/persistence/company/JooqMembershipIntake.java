package dev.ferry.persistence.company;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.search.WordMarks;
import dev.ferry.persistence.standing.DueRows;
import dev.ferry.persistence.table.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** Takes memberships into the table for good. Those that are there as they come are left alone. */
final class JooqMembershipIntake implements MembershipIntake {
    private final Database database;

    JooqMembershipIntake(Database database) {
        this.database = database;
    }

    @Override
    public void takeIn(List<Membership> memberships) {
        Map<MpnId, Membership> coming = Keys.inOrder(memberships, Membership::mpnId);
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            Map<MpnId, Membership> there = MembershipRows.fetch(sql, coming.keySet());
            List<Membership> changed = coming.values().stream()
                    .filter(membership -> !membership.equals(there.get(membership.mpnId())))
                    .toList();
            Predicate<Membership> isKnown = membership -> there.containsKey(membership.mpnId());
            MembershipRows.update(sql, changed.stream().filter(isKnown).toList());
            MembershipRows.insert(sql, changed.stream().filter(isKnown.negate()).toList());
            Set<MpnId> numbers = LostMembershipRows.delete(sql, coming.keySet());
            changed.forEach(membership -> numbers.add(membership.mpnId()));
            DueRows.markBy(transaction, numbers);
            WordMarks.noteNumbers(sql, changed.stream().map(Membership::mpnId).toList());
            return changed.size();
        });
    }

    @Override
    public void markLost(List<LostMembership> lost) {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            LostMembershipRows.add(sql, lost);
            DueRows.markBy(
                    transaction,
                    lost.stream().flatMap(one -> one.number().stream()).toList());
            return lost.size();
        });
    }

    @Override
    public void markIncomplete(Optional<Unavailability> why) {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            if (IncompleteTableRows.mark(sql, IncompleteTableRows.MEMBERSHIPS, why)) {
                DueRows.markWaiting(transaction);
            }
            return why;
        });
    }

    @Override
    public void forgetLost() {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            Set<MpnId> found = LostMembershipRows.deleteAll(sql);
            DueRows.markBy(transaction, found);
            return found;
        });
    }

    @Override
    public MpnRegistry registry() {
        return new IntakeRegistry(database) {
            @Override
            Map<MpnId, Lookup<Membership>> exported(DSLContext sql, Set<MpnId> numbers) {
                return KnownNumbers.lookUp(sql, numbers);
            }
        };
    }

    @Override
    public void close() {}
}
