package dev.ferry.application.offer;

import dev.ferry.application.act.OutgoingActs;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Who may hand an offer in asks it back, as long as there is no verdict. */
public final class WithdrawOffer {
    private final OfferDesk desk;

    @Inject
    public WithdrawOffer(OfferDesk desk) {
        this.desk = desk;
    }

    /**
     * The offer as it stands then: as before it was handed in, once the certifiers have answered; a verdict that came
     * first stands. Asked once more, nothing changes. Refuses {@code account-not-found}, {@code managed-in-cpp},
     * {@code offer-not-found}, {@code manager-only}, {@code offer-deleted}, {@code kind-left-alone}, {@code replaced},
     * {@code not-submitted} and {@code already-live}.
     */
    public Outcome<OfferView> run(Requester who, OfferKey key) {
        return desk.telling(who, key, added -> withdrawing(who, key, added));
    }

    private Outcome<OfferView> withdrawing(Requester who, OfferKey key, OutgoingActs.Added added) {
        return desk.act(
                who,
                key,
                OfferDesk.May.EDIT,
                Action.OFFER_WITHDRAWING,
                (offer, stamp) -> offer.withdrawing(stamp),
                (_, after) -> told(after, added));
    }

    private static Map<String, Object> told(ManagedOffer offer, OutgoingActs.Added added) {
        int submission = offer.certification().submission().orElseThrow().number();
        added.addAll(List.of(new SystemAct.Withdraw(offer.key(), submission)));
        return Map.of("submission", submission);
    }
}
