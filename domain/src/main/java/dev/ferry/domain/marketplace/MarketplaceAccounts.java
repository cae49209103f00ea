package dev.ferry.domain.marketplace;

import dev.ferry.domain.account.PublisherId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What moved accounts did for the commercial marketplace. An adapter is right when it passes
 * {@code MarketplaceAccountsContract}. Thread-safe; no argument or answer is or holds null. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own. Who changes one holds its account before, as {@link dev.ferry.domain.account.Accounts#hold} has it.
 */
public interface MarketplaceAccounts {

    /** Of these accounts those that did something; the others are absent. */
    Map<PublisherId, MarketplaceAccount> findAll(Set<PublisherId> ids);

    /**
     * What this account did; until the transaction ends nobody else reads it so, nor is a person erased from it. One
     * that did nothing is absent.
     */
    Optional<MarketplaceAccount> hold(PublisherId id);

    /** Takes this down in the place of what was. */
    void save(MarketplaceAccount account);
}
