package dev.ferry.persistence.standing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import java.util.List;
import java.util.Optional;

/** The accounts that a filter covers: one search, of which a page and how many there are may be asked. */
sealed interface CoveredStandings permits FilteredStandings, FoundStandings {

    List<AccountStanding> page(Optional<PublisherId> after, int most);

    /** Counted no further than one more than this. */
    long count(int most);
}
