package dev.ferry.persistence.company;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.persistence.database.Database;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** The embedded registry as an intake stands. It is there to be asked alone. */
abstract class IntakeRegistry implements MpnRegistry {
    private final Database database;

    IntakeRegistry(Database database) {
        this.database = database;
    }

    /** What exports said of these, this intake's included. */
    abstract Map<MpnId, Lookup<Membership>> exported(DSLContext sql, Set<MpnId> numbers);

    @Override
    public final Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
        return database.with(SYSTEM, sql -> EnrolmentRows.laidOver(sql, exported(sql, numbers), numbers));
    }

    @Override
    public final Outcome<Membership> enrol(Enrolment enrolment) {
        throw new UnsupportedOperationException("nobody enrols by the registry of an intake");
    }
}
