package dev.ferry.testkit.standing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.search.SearchText;
import java.util.Set;

/** What accounts are called, and what offers they have: by that lists of them are filtered too. */
public interface CalledAccounts {

    /** Those that the text, which is not blank, finds. */
    Set<PublisherId> fitting(SearchText text);

    /** Of these, those one of whose offers came so. */
    Set<PublisherId> withOffer(Set<PublisherId> among, Situation situation);
}
