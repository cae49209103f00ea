package dev.ferry.persistence.company;

import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.scratch.ScratchDirectory;
import jakarta.inject.Inject;

/** Memberships in a table. Thread-safe, the intakes aside. */
final class JooqMemberships implements Memberships {
    private final Database database;
    private final ScratchDirectory scratch;

    @Inject
    JooqMemberships(Database database, ScratchDirectory scratch) {
        this.database = database;
        this.scratch = scratch;
    }

    @Override
    public MembershipIntake intake() {
        return new JooqMembershipIntake(database);
    }

    @Override
    public MembershipIntake dryRunIntake() {
        return new DryRunMemberships(database, scratch);
    }
}
