package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows how memberships stand. An adapter is right when it passes {@code MpnRegistryContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A wave asks once for each page,
 * so a set may be empty or hold tens of thousands; split it if the system takes fewer. A call blocks: bound it with a
 * time-out of seconds, the body of an answer included, and do not retry: the caller asks again after a while, logs the
 * cause of a fault, and a later wave asks once more. Sets and maps hold no nulls, and the order of an answer means
 * nothing. Do not answer for what was not asked. Do not change the set that was handed in.
 */
public interface MpnRegistry {

    /** The system's name in findings and errors. */
    String SYSTEM = "mpn-registry";

    /**
     * What the registry says of each of these numbers, all asked at once; the answer has exactly their keys. A number
     * is unknown if and only if the registry was asked and has no such membership; what it cannot say of some of them
     * now is {@link Lookup.Unavailable}, of all of them a fault. {@link Lookup#all} makes the answer of the memberships
     * that were found.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the registry cannot be asked: never taken for "unknown"
     *     (R9)
     */
    Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers);

    /**
     * Enrols a company: a new membership, registered to the enrolment's tenant, active at once or still to be vetted.
     * The same {@link Enrolment#key()} again answers the membership that it led to, until that was turned down. Refuses
     * {@link Code#ALREADY_MEMBER} with its {@code standing} where the tenant has a membership already, and
     * {@link Code#AWAITING_MEMBERSHIP_CENTER} where that still waits there ({@link SecondEnrolment} makes both),
     * {@link Code#REGISTRY_UNAVAILABLE} where the registry cannot say whether it has one: never a second membership
     * (R9); and {@link Code#ADDRESS_NOT_ACCEPTED}. One where companies join by another way than this refuses
     * {@link Code#ENROL_ELSEWHERE}, and need not override this.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the registry cannot be asked, or nobody knows what came of
     *     it
     */
    default Outcome<Membership> enrol(Enrolment enrolment) {
        return Outcome.refused(Code.ENROL_ELSEWHERE);
    }

    /** Where operators decide about enrolments, if that is Ferry's own to do. */
    default Optional<Vetting> vetting() {
        return Optional.empty();
    }

    /**
     * The registry to ask while an export is taken in. One that exports do not fill answers as ever, and need not
     * override this; the embedded one answers as the intake stands, a dry run's included.
     */
    default MpnRegistry during(MembershipIntake intake) {
        return this;
    }
}
