package dev.ferry.application.deadline;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the offers of an account stand with their deadlines at a time, for anyone who sees it (R23). */
public final class ListStandings {
    private final AccountAccess access;
    private final KnownOffers known;
    private final OfferStandings standings;

    @Inject
    public ListStandings(AccountAccess access, KnownOffers known, OfferStandings standings) {
        this.access = access;
        this.known = known;
        this.standings = standings;
    }

    /**
     * In the order of their offers, or of one offer; as they are now, unless a time is named. Refuses
     * {@code account-not-found}, {@code offer-not-found}.
     */
    public Outcome<List<Standing>> run(Requester who, PublisherId account, Optional<OfferId> offer, Optional<AsOf> at) {
        return access.to(account, who).then(found -> of(found, offer)).map(some -> {
            Map<OfferKey, List<Standing>> byOffer = standings.at(some, at.orElseGet(standings::moment));
            return some.stream()
                    .flatMap(one -> byOffer.getOrDefault(one.key(), List.of()).stream())
                    .toList();
        });
    }

    private Outcome<List<ManagedOffer>> of(AccessibleAccount found, Optional<OfferId> offer) {
        List<ManagedOffer> some = known.of(found).stream()
                .filter(one -> offer.filter(id -> !id.equals(one.key().id())).isEmpty())
                .toList();
        return offer.isPresent() && some.isEmpty()
                ? Outcome.refused(new Refusal(
                        Code.OFFER_NOT_FOUND, "offerId", offer.orElseThrow().value()))
                : Outcome.done(some);
    }
}
