package dev.ferry.application.offer;

import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.GivenUp;
import dev.ferry.application.act.Telling;
import dev.ferry.application.history.Journal;
import dev.ferry.application.system.CheckedGoToMarketPortal;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.MarketplaceLink;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.solution.GoToMarketPortal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Enters AppSource URLs in the go-to-market portal. */
public final class MarketplaceLinkTeller implements ActTeller<SystemAct.EnterLink> {
    private final Offers offers;
    private final CheckedGoToMarketPortal portal;
    private final NotedOffers noted;
    private final Journal journal;

    @Inject
    public MarketplaceLinkTeller(Offers offers, CheckedGoToMarketPortal portal, NotedOffers noted, Journal journal) {
        this.offers = offers;
        this.portal = portal;
        this.noted = noted;
        this.journal = journal;
    }

    @Override
    public Class<SystemAct.EnterLink> kind() {
        return SystemAct.EnterLink.class;
    }

    /** Of a link that was entered meanwhile, or is not there any more, there is nothing to tell. */
    @Override
    public Telling tell(UUID key, SystemAct.EnterLink act) {
        return due(act).map(offer -> tell(key, offer)).orElseGet(() -> new Telling.Answered(() -> {}));
    }

    private Optional<ManagedOffer> due(SystemAct.EnterLink act) {
        return offers.find(act.offer())
                .filter(offer -> offer.link().filter(link -> !link.entered()).isPresent());
    }

    private Telling tell(UUID key, ManagedOffer offer) {
        String url = url(offer);
        return switch (entered(key, offer, url)) {
            case Answer.Taken() ->
                new Telling.Answered(noted.noting(
                        offer.key(),
                        now -> now.linkEntered(url),
                        (_, after) -> note(after.key(), Action.MARKETPLACE_LINK_ENTERED, Map.of("url", url))));
            case Answer.TurnedDown(var reason) -> new Telling.Answered(turnedDown(offer.key(), url, reason));
        };
    }

    private static String url(ManagedOffer offer) {
        return offer.link().map(MarketplaceLink::appSourceUrl).orElseThrow();
    }

    private Answer entered(UUID key, ManagedOffer offer, String url) {
        Optional<Solution> solution = Solution.about(
                offer,
                portal.ofAccounts(Set.of(offer.key().account()))
                        .getOrDefault(offer.key().account(), List.of()));
        return solution.map(there -> portal.enter(key, there, url))
                .orElseGet(() -> new Answer.TurnedDown("there is no solution any more"));
    }

    /** Of this URL: where the link says something else by now, an act of its own tells of that. */
    private Runnable turnedDown(OfferKey key, String url, String reason) {
        return noted.noting(
                key,
                now -> now.linkTurnedDown(url),
                (_, _) -> note(key, Action.MARKETPLACE_LINK_TURNED_DOWN, Map.of("url", url, "reason", reason)));
    }

    private void note(OfferKey key, Action action, Map<String, Object> said) {
        Map<String, Object> all = new TreeMap<>(said);
        all.put("offerId", key.id().value());
        journal.note(GoToMarketPortal.SYSTEM, action, Optional.of(key.account()), all);
    }

    /** Nobody knows whether the portal has it: it waits. */
    @Override
    public Optional<Runnable> givenUp(SystemAct.EnterLink act, GivenUp why) {
        return Optional.empty();
    }
}
