package dev.ferry.persistence.company;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The embedded registry: what exports said of memberships, and who enrolled here, which wins. Thread-safe. */
final class JooqMpnRegistry implements MpnRegistry {
    private final Database database;
    private final JooqEnrolments enrolments;

    @Inject
    JooqMpnRegistry(Database database, JooqEnrolments enrolments) {
        this.database = database;
        this.enrolments = enrolments;
    }

    @Override
    public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
        return database.with(SYSTEM, sql -> EnrolmentRows.laidOver(sql, KnownNumbers.lookUp(sql, numbers), numbers));
    }

    /** Refuses no address: which are taken is decided before it comes here. */
    @Override
    public Outcome<Membership> enrol(Enrolment enrolment) {
        return enrolments.enrol(enrolment);
    }

    @Override
    public Optional<Vetting> vetting() {
        return Optional.of(enrolments);
    }

    @Override
    public MpnRegistry during(MembershipIntake intake) {
        return intake.registry();
    }
}
