package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The offers of Partner Center's accounts. An adapter is right when it passes {@code OffersContract}. */
public interface Offers {

    /** The offers of these accounts, each list in the order of their ids; an account without offers is absent. */
    Map<PublisherId, List<Offer>> ofAccounts(Set<PublisherId> accounts);

    /** Adds these, all or none: an offer that is there already fails the whole call, and its transaction. */
    void addAll(Map<PublisherId, List<Offer>> offers);
}
