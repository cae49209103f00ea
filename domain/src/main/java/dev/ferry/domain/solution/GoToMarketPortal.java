package dev.ferry.domain.solution;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.offer.SystemName;
import dev.ferry.domain.outcome.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Knows the solutions that were created in the go-to-market portal, and takes their AppSource URLs (R18, R19). An
 * adapter is right when it passes {@code GoToMarketPortalContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A call blocks: bound it with a
 * time-out of seconds, the body of an answer included, and do not retry: the caller does. No argument or answer is or
 * holds null. Do not change what was handed in.
 */
public interface GoToMarketPortal {

    /** The system's name in steps and errors. */
    String SYSTEM = SystemName.GO_TO_MARKET;

    /**
     * The solutions of these publishers, all asked at once, up to some hundreds; the answer has exactly their keys. The
     * list of a publisher is empty if and only if the portal was asked and has none of theirs; the order within it
     * means nothing.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the portal cannot be asked, or about some of them alone:
     *     never taken for "none"
     */
    Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts);

    /**
     * Those of all publishers, of some that are no accounts here too, that follow {@code after} in the order of their
     * keys, from the first where it is empty.
     *
     * @param matched those alone that name an offer, or those alone that name none
     * @param limit at least 1; fewer come only at the end
     * @throws dev.ferry.domain.outcome.PortUnavailable when the portal cannot be asked
     */
    List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit);

    /**
     * Puts this URL under the marketplace links of a solution, in the place of the one that is there, or hears that the
     * portal will never take it.
     *
     * @param request the same when the same entry is tried again, by which a system that can, takes it once: also where
     *     another came in between, which then stands
     * @param solution as it was answered
     * @throws dev.ferry.domain.outcome.PortUnavailable when it could not be entered, or nobody knows
     */
    Answer enter(UUID request, Solution solution, String appSourceUrl);
}
