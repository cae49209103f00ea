package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The offers of Partner Center's accounts. An adapter is right when it passes {@code OffersContract}. Thread-safe; no
 * argument or answer is or holds null, and an empty set or list is asked, or stored, as any other. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own. Whoever changes an offer holds its account ({@link dev.ferry.domain.account.Accounts#hold}).
 */
public interface Offers {

    /** The offers of these accounts, each list in the order of their ids; an account without offers is absent. */
    Map<PublisherId, List<ManagedOffer>> ofAccounts(Set<PublisherId> accounts);

    /** One of them. */
    Optional<ManagedOffer> find(OfferKey key);

    /**
     * Those that fit and follow {@code after} in the order of their keys, from the first where it is empty.
     *
     * @param limit at least 1; fewer come only at the end
     */
    List<ListedOffer> page(OfferFilter filter, Optional<OfferKey> after, int limit);

    /** Adds these, all or none: an offer that is there already fails the whole call, and its transaction. */
    void addAll(Collection<ListedOffer> offers);

    /** Puts this in the place of the offer of its key, which is there. */
    void save(ListedOffer offer);

    /** Puts these copies of how far they are beside the offers, which are there, and stay as they are. */
    void noteSteps(Collection<ListedOffer> offers);

    /** What was given on the pages of these; a page of which nobody has given anything is absent, as is its offer. */
    Map<OfferKey, List<PageContent>> pages(Set<OfferKey> keys);

    /** Puts this in the place of what that page of an offer says. */
    void savePage(OfferKey key, PageContent content);

    /**
     * Keeps what the pages of an offer said when it was handed in under this number, and forgets what they said before
     * but under these others.
     */
    void saveCopy(OfferKey key, int submission, OfferPages pages, Set<Integer> others);

    /** What the pages of an offer said when it was handed in under this number, as far as that is kept. */
    Optional<OfferPages> copy(OfferKey key, int submission);

    /**
     * Those whose certification stands so, in the order in which they were handed in, longest ago first, behind this
     * place or from the first.
     *
     * @param limit at least 1; fewer come only at the end
     */
    List<ListedOffer> submissions(Certification.State state, Optional<SubmissionPlace> after, int limit);
}
