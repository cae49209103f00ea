package dev.ferry.application.deadline;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How accounts stand with the deadlines of their offers, as it is kept beside them. Thread-safe. */
public final class AccountOutcomes {
    /** All that is known, also by a clock that is ahead of this one. */
    private static final AsOf AS_KNOWN = new AsOf.Moment(Instant.MAX);

    private final KnownOffers known;
    private final OfferStandings standings;

    @Inject
    public AccountOutcomes(KnownOffers known, OfferStandings standings) {
        this.known = known;
        this.standings = standings;
    }

    /**
     * Of those of these accounts that have any offer that deadlines may be about; all others are absent.
     *
     * @param accounts each once, as it stands in the legacy portal
     * @param moved which of them have moved
     */
    public Map<PublisherId, Set<LastingOutcome>> of(Collection<LegacyAccount> accounts, Set<PublisherId> moved) {
        List<ManagedOffer> offers = known.of(accounts, moved).stream()
                .filter(offer -> !offer.isLeftAlone() && offer.deleted().isEmpty())
                .toList();
        Map<OfferKey, List<Standing>> byOffer = standings.at(offers, AS_KNOWN);
        Map<PublisherId, Set<LastingOutcome>> outcomes = new HashMap<>();
        for (ManagedOffer offer : offers) {
            Set<LastingOutcome> ofAccount = outcomes.computeIfAbsent(offer.key().account(), _ -> new HashSet<>());
            byOffer.getOrDefault(offer.key(), List.of()).forEach(one -> ofAccount.add(one.lasting()));
        }
        return outcomes;
    }
}
