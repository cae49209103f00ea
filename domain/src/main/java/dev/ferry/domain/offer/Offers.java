package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The offers of Partner Center's accounts. An adapter is right when it passes {@code OffersContract}. Thread-safe; no
 * argument or answer is or holds null, and an empty set or list is asked, or stored, as any other. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own.
 */
public interface Offers {

    /** The offers of these accounts, each list in the order of their ids; an account without offers is absent. */
    Map<PublisherId, List<Offer>> ofAccounts(Set<PublisherId> accounts);

    /** Adds these, all or none: an offer that is there already fails the whole call, and its transaction. */
    void addAll(Map<PublisherId, List<Offer>> offers);
}
