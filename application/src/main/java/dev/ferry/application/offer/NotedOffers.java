package dev.ferry.application.offer;

import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Writes what other systems answered about offers, with the copy of how far those are. Thread-safe. */
public final class NotedOffers {
    private final Offers offers;
    private final OfferFacts facts;
    private final DueVerdicts dueVerdicts;

    @Inject
    public NotedOffers(Offers offers, OfferFacts facts, DueVerdicts dueVerdicts) {
        this.offers = offers;
        this.facts = facts;
        this.dueVerdicts = dueVerdicts;
    }

    /**
     * Asks what the copy depends on, outside of transactions; what is answered is run in one that holds the account.
     *
     * @param change what the answer makes of the offer, whatever became of it meanwhile
     * @param changed is told, in the transaction, what it was and is, where it changed
     */
    public Runnable noting(
            OfferKey key, UnaryOperator<ManagedOffer> change, BiConsumer<ManagedOffer, ManagedOffer> changed) {
        OfferFacts.Answers answers = facts.ask(Set.of(key.account()));
        return () -> offers.find(key).ifPresent(before -> {
            ManagedOffer after = change.apply(before);
            if (!after.equals(before)) {
                offers.save(ListedOffer.of(after, facts.view(after, answers).checklist()));
                dueVerdicts.markAll(Set.of(key.account()));
                changed.accept(before, after);
            }
        });
    }
}
