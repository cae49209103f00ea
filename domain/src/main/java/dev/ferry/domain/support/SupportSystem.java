package dev.ferry.domain.support;

import dev.ferry.domain.offer.SystemName;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * Where the desks work on cases. An adapter is right when it passes {@code SupportSystemContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A call blocks: bound it with a
 * time-out of seconds, the body of an answer included, and do not retry: the caller asks again after a while. Maps hold
 * no nulls, and the order of an answer means nothing. Do not answer for what was not asked.
 */
public interface SupportSystem {

    /** The system's name in errors. */
    String SYSTEM = SystemName.SUPPORT;

    /**
     * Takes a case. {@link CaseRequest#id()} is its key: the same again is the same case, and answered as before.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the system cannot be asked, or nobody knows whether it has
     *     it
     */
    Answer take(CaseRequest request);

    /**
     * How each of these stands, up to 200 asked at once; the answer has exactly their keys. A case is unknown if and
     * only if the system was asked and never took it.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the system cannot be asked
     */
    Map<CaseId, Lookup<CaseStanding>> standings(Set<CaseId> cases);

    /**
     * Whether the desks answer in Ferry itself, so that operators do, and nobody has to be asked what they answered.
     */
    default boolean answeredHere() {
        return false;
    }
}
