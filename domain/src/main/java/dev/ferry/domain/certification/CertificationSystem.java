package dev.ferry.domain.certification;

import dev.ferry.domain.offer.SystemName;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Certifies what is submitted (R19). An adapter is right when it passes {@code CertificationSystemContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A call blocks: bound it with a
 * time-out of seconds, and do not retry: the caller does. No argument or answer is or holds null.
 */
public interface CertificationSystem {

    /** The system's name in steps and errors. */
    String SYSTEM = SystemName.CERTIFICATION;

    /**
     * Takes a submission. The one of the same {@link SubmittedOffer#key} may come again when nobody knows whether it
     * had arrived: it is answered as taken, and changes nothing, whatever became of it meanwhile. What is turned down
     * was never there.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when it was not taken, or nobody knows
     */
    Answer submit(SubmittedOffer offer);

    /**
     * Gives a submission back: no verdict comes any more. Turned down where a verdict came first, which stands. The
     * same may come again; one that is not known there is given back already.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when it was not given back, or nobody knows
     */
    Answer withdraw(String key);

    /**
     * What was decided about these; the answer has exactly these keys. Unknown where nothing was decided yet, it was
     * taken back, or is not known there.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the system cannot be asked
     */
    Map<String, Lookup<Verdict>> verdicts(Set<String> keys);

    /**
     * The latest version of the Business Applications Platform, which a submission has to name (R19); not blank.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the system cannot be asked
     */
    String latestPlatformVersion();

    /** Where operators decide, if that is Ferry's own to do. */
    default Optional<CertificationDesk> desk() {
        return Optional.empty();
    }
}
