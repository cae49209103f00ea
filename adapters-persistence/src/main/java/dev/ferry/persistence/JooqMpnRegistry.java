package dev.ferry.persistence;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** The embedded registry: what exports said of memberships. Thread-safe. */
final class JooqMpnRegistry implements MpnRegistry {
    private final Database database;

    @Inject
    JooqMpnRegistry(Database database) {
        this.database = database;
    }

    @Override
    public Map<MpnId, Membership> findAll(Set<MpnId> numbers) {
        return database.with(SYSTEM, sql -> MembershipRows.fetch(sql, numbers));
    }

    @Override
    public MpnRegistry during(MembershipIntake intake) {
        return intake.registry();
    }
}
