package dev.ferry.domain.search;

import dev.ferry.domain.account.PublisherId;
import java.util.List;
import java.util.Optional;

/**
 * Finds accounts by what they are called: publisher ID, name, company, MPN ID, tenant (by id and name), the addresses
 * of users and their domains, offers (by id and name). Of an account that has not moved, that is what the legacy portal
 * says; of one that has, what Partner Center says. Any call may throw {@link dev.ferry.domain.outcome.PortUnavailable}.
 * Thread-safe.
 *
 * <p>What few accounts are called anew is known to the next search. Behind a load of many it is read bit by bit, and
 * until then the accounts that are still to be read may be missing, or be found under what they were called before.
 */
public interface AccountSearch {

    /** Those that fit, in the order of their ids, behind this one or from the first. */
    List<PublisherId> find(SearchText text, Optional<PublisherId> after, int most);

    /** How many fit; {@code most} where there are as many or more. */
    int count(SearchText text, int most);

    /**
     * Reads some of what is still to be read; answers whether there may be more. A search that looks at accounts as
     * they are has nothing to read.
     */
    default boolean readSome() {
        return false;
    }

    /** Whether accounts are still to be read, so that some may be missing. */
    default boolean isBehind() {
        return false;
    }
}
