package dev.ferry.domain.search;

/**
 * The words by which {@link dev.ferry.domain.standing.AccountStandings} and {@link dev.ferry.domain.offer.Offers} find
 * texts: publisher ID, name, company, MPN ID, tenant (by id and name), the addresses of users and their domains, offers
 * (by id and name). Of an account that has not moved, that is what the legacy portal says; of one that has, what
 * Partner Center says. An adapter is right when it passes {@code AccountWordsContract}. Any call may throw
 * {@link dev.ferry.domain.outcome.PortUnavailable}. Thread-safe.
 *
 * <p>What few accounts are called anew is known to the next search. Behind a load of many it is read bit by bit, and
 * until then the accounts that are still to be read may be missing, or be found under what they were called before.
 */
public interface AccountWords {

    /**
     * Reads some of what is still to be read; answers whether there may be more. A store that looks at accounts as they
     * are has nothing to read.
     */
    default boolean readSome() {
        return false;
    }
}
