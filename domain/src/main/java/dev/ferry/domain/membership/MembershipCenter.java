package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * Knows which memberships still wait to be moved to Partner Center (R19). An adapter is right when it passes
 * {@code MembershipCenterContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A list asks once for each page,
 * so a set may be empty or hold hundreds. A call blocks: bound it with a time-out of seconds, the body of an answer
 * included, and do not retry: the caller does. Sets and maps hold no nulls. Do not answer for what was not asked. Do
 * not change the set that was handed in.
 */
public interface MembershipCenter {

    /** The system's name in steps and errors. */
    String SYSTEM = "membership-center";

    /**
     * Whether each of these memberships has left, all asked at once; the answer has exactly their keys. A number is
     * unknown if and only if the system was asked, and Partner Center's profile shows no such membership and none
     * waits; what it cannot say of some of them now is {@link Lookup.Unavailable}, of all of them a fault.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the system cannot be asked: never taken for "unknown"
     */
    Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers);
}
