package dev.ferry.domain.catalog;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.offer.SystemName;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The public catalog, AppSource, and the seller catalog beside it. An adapter is right when it passes
 * {@code CatalogContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A list of offers asks once for
 * each page, so a set of accounts may be empty or hold some hundreds. A call blocks: bound it with a time-out of
 * seconds, the body of an answer included, and do not retry: the caller does. Nothing is or holds null, and the order
 * of an answer means nothing. Do not answer for what was not asked. Do not change the set that was handed in.
 */
public interface Catalog {

    /** The system's name in errors. */
    String SYSTEM = SystemName.CATALOG;

    /**
     * What the public catalog lists of each of these accounts, all asked at once, each offer once; the answer has
     * exactly their keys. An account is unknown if and only if the catalog was asked and lists nothing of it; what it
     * cannot say of some of them now is {@link Lookup.Unavailable}, of all of them a fault. {@link Lookup#all} makes
     * the answer of what was found.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the catalog cannot be asked: never taken for "not listed"
     */
    Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts);

    /**
     * Offers of anybody that the public catalog lists under a name that may look like this one, each once. Which of
     * them do is decided by the caller: rather one too many than one too few. A listing of the same name, however it is
     * spelled in letters large or small, is among them, unless there are more of those than may be answered.
     *
     * @param name as the offer's page says it, not blank
     * @param most how many may be answered, at least 1
     * @throws dev.ferry.domain.outcome.PortUnavailable when the catalog cannot be searched: never taken for "none"
     */
    List<PublicListing> named(String name, int most);

    /**
     * Lists an offer on one side, or puts this content in the place of what is listed of it there; or hears that it
     * will never be taken as it is. The same key again is the same act: nothing is done twice, and the answer is that
     * of the first time.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the catalog cannot be told, or nobody knows whether it took
     *     it
     */
    CatalogAnswer list(UUID key, CatalogSide side, ListedContent content);

    /**
     * Takes an offer out of one side; one that is not listed there is taken out already. The same key again is the same
     * act.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable as {@link #list} does
     */
    Answer delist(UUID key, CatalogSide side, OfferKey offer);
}
