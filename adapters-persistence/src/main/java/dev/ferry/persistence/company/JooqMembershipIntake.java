package dev.ferry.persistence.company;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        database.with(sql -> {
            Map<MpnId, Membership> there = MembershipRows.fetch(sql, coming.keySet());
            List<Membership> changed = coming.values().stream()
                    .filter(membership -> !membership.equals(there.get(membership.mpnId())))
                    .toList();
            Predicate<Membership> isKnown = membership -> there.containsKey(membership.mpnId());
            MembershipRows.update(sql, changed.stream().filter(isKnown).toList());
            MembershipRows.insert(sql, changed.stream().filter(isKnown.negate()).toList());
            return changed.size();
        });
    }

    @Override
    public MpnRegistry registry() {
        return new IntakeRegistry(database) {
            @Override
            Map<MpnId, Membership> exported(DSLContext sql, Collection<MpnId> numbers) {
                return MembershipRows.fetch(sql, numbers);
            }
        };
    }

    @Override
    public void close() {}
}
