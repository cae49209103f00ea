package dev.ferry.domain.support;

import dev.ferry.domain.account.PublisherId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cases that accounts opened, moved or not, and what was answered. An adapter is right when it passes
 * {@code CasesContract}. Thread-safe; no argument or answer is or holds null, and an empty set is asked as any other.
 * Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one
 * of its own. A case that this version cannot read is absent, whatever is asked.
 */
public interface Cases {

    /** The id of a case that is to be opened: random, and never the same twice. */
    CaseId newId();

    /**
     * Adds a case; nothing, and false, if and only if one of its topic for its offer, or without an offer for its
     * account, is not closed. Of those who add one at the same time one does, whoever else is at work: an adapter has
     * the store keep that.
     */
    boolean add(SupportCase one);

    /** One of them. */
    Optional<SupportCase> find(CaseId id);

    /** The same; until the transaction ends nobody else has it, so that what was answered has one order. */
    Optional<SupportCase> hold(CaseId id);

    /** Those of these accounts, oldest first; an account without any is absent. */
    Map<PublisherId, List<SupportCase>> ofAccounts(Set<PublisherId> accounts);

    /**
     * Those that fit and follow {@code after}, from the first where it is empty.
     *
     * @param limit at least 1; fewer come only at the end
     */
    List<SupportCase> page(CaseFilter filter, Optional<CasePlace> after, int limit);

    /** Saves how a case stands that is there and held, and adds the answers that are not; nothing else changes. */
    void save(SupportCase one);
}
