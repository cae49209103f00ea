package dev.ferry.application.offer;

import dev.ferry.application.act.OutgoingActs;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.AppSourceUrl;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** An owner or manager has the AppSource URL of an offer entered in the go-to-market portal (R19). */
public final class GiveMarketplaceLink {
    private final OfferDesk desk;

    @Inject
    public GiveMarketplaceLink(OfferDesk desk) {
        this.desk = desk;
    }

    /**
     * The offer as it stands then: its link is there and not entered as long as the portal has not answered, and gone
     * where that turned it down. The same URL again changes nothing. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code offer-not-found}, {@code manager-only}, {@code not-appsource-url},
     * {@code offer-deleted}, {@code kind-left-alone}, {@code replaced}, {@code no-listing}, {@code no-solution},
     * {@code catalog-unavailable} where nobody can say whether it is listed, {@code go-to-market-unavailable},
     * {@code step-blocked}.
     *
     * @param typed the URL
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, String typed) {
        return desk.telling(
                who,
                key,
                added -> desk.held(
                        who,
                        key.account(),
                        (found, answers) -> desk.find(found, key.id())
                                .then(before -> OfferDesk.allowed(who, found, OfferDesk.May.MANAGE, before)
                                        .then(_ -> AppSourceUrl.parse(typed))
                                        .then(url -> linked(who, answers, added, before, url)))));
    }

    private Outcome<OfferView> linked(
            Requester who,
            OfferFacts.Answers answers,
            OutgoingActs.Added added,
            ManagedOffer before,
            AppSourceUrl url) {
        OfferView unlinked = desk.facts().view(before.unlinked(), answers);
        return before.linked(url, unlinked.checklist(), desk.facts().about(before, answers), desk.stamp(who))
                .map(after -> {
                    if (after.equals(before)) {
                        return desk.facts().view(before, answers);
                    }
                    desk.note(who, Action.MARKETPLACE_LINK_GIVEN, before.key(), Map.of("url", url.value()));
                    added.addAll(List.of(new SystemAct.EnterLink(before.key())));
                    return desk.save(after, answers);
                });
    }
}
