package dev.ferry.domain.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Partner Center's accounts. An adapter is right when it passes {@code AccountsContract}. Thread-safe; no argument or
 * answer is or holds null, and an empty set or list is asked, or stored, as any other. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own.
 */
public interface Accounts {

    /** These accounts; one that has not moved is absent. */
    Map<PublisherId, Account> findAll(Set<PublisherId> ids);

    /** Opens these, all or none: an account that is there already fails the whole call, and its transaction. */
    void openAll(List<Account> accounts);

    /**
     * The account, if it has moved. Nobody else holds it until the transaction ends: anyone who changes its settings or
     * users holds it first, so that these changes have one order (R16).
     */
    Optional<Account> hold(PublisherId id);

    /** Saves one that has moved in the place of what was. */
    void save(Account account);
}
