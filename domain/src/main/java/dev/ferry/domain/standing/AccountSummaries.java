package dev.ferry.domain.standing;

import dev.ferry.domain.account.PublisherId;
import java.util.Map;
import java.util.Set;

/**
 * Tells of many accounts what lists show, without reading them whole. An adapter is right when it passes
 * {@code AccountSummariesContract}. Thread-safe; no argument or answer is or holds null, and an empty set is asked as
 * any other. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction;
 * outside, it is one of its own.
 */
public interface AccountSummaries {

    /** Those of these accounts, as they are now; an account that no export brought is absent. */
    Map<PublisherId, AccountSummary> findAll(Set<PublisherId> accounts);
}
