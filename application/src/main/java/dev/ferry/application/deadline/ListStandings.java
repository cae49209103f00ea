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
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the offers of an account stand with their deadlines at a time, for anyone who sees it (R23). */
public final class ListStandings {
    private final AccountAccess access;
    private final Offers offers;
    private final OfferStandings standings;

    @Inject
    public ListStandings(AccountAccess access, Offers offers, OfferStandings standings) {
        this.access = access;
        this.offers = offers;
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
        List<ManagedOffer> some = all(found)
                .filter(one -> offer.filter(id -> !id.equals(one.key().id())).isEmpty())
                .toList();
        return offer.isPresent() && some.isEmpty()
                ? Outcome.refused(new Refusal(
                        Code.OFFER_NOT_FOUND, "offerId", offer.orElseThrow().value()))
                : Outcome.done(some);
    }

    private Stream<ManagedOffer> all(AccessibleAccount found) {
        PublisherId id = found.account().id();
        return found.record().completed()
                ? offers.ofAccounts(Set.of(id)).getOrDefault(id, List.of()).stream()
                : KnownOffers.inTheLegacyPortal(found.account());
    }
}
