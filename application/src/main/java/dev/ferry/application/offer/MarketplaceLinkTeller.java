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
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.solution.GoToMarketPortal;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Enters AppSource URLs in the go-to-market portal. Thread-safe. */
public final class MarketplaceLinkTeller implements ActTeller<SystemAct.EnterLink> {
    private static final String ACTOR = "ferry";

    private final Offers offers;
    private final OfferFacts facts;
    private final OfferDesk desk;
    private final CheckedGoToMarketPortal portal;
    private final Journal journal;

    @Inject
    public MarketplaceLinkTeller(
            Offers offers, OfferFacts facts, OfferDesk desk, CheckedGoToMarketPortal portal, Journal journal) {
        this.offers = offers;
        this.facts = facts;
        this.desk = desk;
        this.portal = portal;
        this.journal = journal;
    }

    @Override
    public Class<SystemAct.EnterLink> kind() {
        return SystemAct.EnterLink.class;
    }

    /** Of a link that was entered meanwhile, or is not there any more, there is nothing to tell. */
    @Override
    public Telling tell(UUID key, SystemAct.EnterLink act) {
        Optional<ManagedOffer> offer = offers.find(act.offer());
        Optional<String> url = offer.flatMap(ManagedOffer::link)
                .filter(link -> !link.entered())
                .map(MarketplaceLink::appSourceUrl);
        return url.map(due -> tell(key, offer.orElseThrow(), due)).orElseGet(() -> new Telling.Answered(() -> {}));
    }

    /** What is written then knows what systems say now: none is asked while an answer is written. */
    private Telling tell(UUID key, ManagedOffer offer, String url) {
        OfferFacts.Answers answers = facts.ask(Set.of(offer.key().account()));
        return switch (entered(key, url, answers.solution(offer))) {
            case Answer.Taken _ ->
                new Telling.Answered(() -> write(
                        offer.key(),
                        answers,
                        now -> now.linkEntered(url),
                        Action.MARKETPLACE_LINK_ENTERED,
                        Map.of("url", url)));
            case Answer.TurnedDown(var reason) ->
                new Telling.Answered(() -> write(
                        offer.key(),
                        answers,
                        now -> now.linkTurnedDown(url),
                        Action.MARKETPLACE_LINK_TURNED_DOWN,
                        Map.of("url", url, "reason", reason)));
        };
    }

    private Answer entered(UUID key, String url, Lookup<Solution> solution) {
        return switch (solution) {
            case Lookup.Known<Solution>(var known) -> portal.enter(key, known, url);
            case Lookup.Unknown<Solution> _ -> new Answer.TurnedDown("there is no solution any more");
            case Lookup.Unavailable<Solution> _ -> throw new PortUnavailable(GoToMarketPortal.SYSTEM);
        };
    }

    /** Nothing where the link says something else by now: an act of its own tells of that. */
    private void write(
            OfferKey key,
            OfferFacts.Answers answers,
            UnaryOperator<ManagedOffer> change,
            Action action,
            Map<String, Object> said) {
        offers.find(key).ifPresent(before -> {
            ManagedOffer after = change.apply(before);
            if (!after.equals(before)) {
                desk.save(after, answers);
                Map<String, Object> all = new TreeMap<>(said);
                all.put("offerId", key.id().value());
                journal.note(ACTOR, action, Optional.of(key.account()), all);
            }
        });
    }

    /** The link stays on its way, and the act waits for a person. */
    @Override
    public boolean givenUp(SystemAct.EnterLink act, GivenUp why) {
        return false;
    }
}
