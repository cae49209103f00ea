package dev.ferry.application.offer;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Keeps the copies beside an account's offers true when something changes that all of them depend on. Thread-safe. */
public final class OfferCopies {
    private final Offers offers;
    private final OfferFacts facts;
    private final DueVerdicts dueVerdicts;

    @Inject
    public OfferCopies(Offers offers, OfferFacts facts, DueVerdicts dueVerdicts) {
        this.offers = offers;
        this.facts = facts;
        this.dueVerdicts = dueVerdicts;
    }

    /**
     * Asks the systems, outside the transaction of the change; what is answered is run inside it, behind the change.
     */
    public Runnable of(PublisherId account) {
        OfferFacts.Answers answers = facts.ask(Set.of(account));
        return () -> {
            List<ManagedOffer> all = offers.ofAccounts(Set.of(account)).getOrDefault(account, List.of());
            List<OfferView> views = facts.views(all, answers);
            offers.noteSteps(views.stream()
                    .map(view -> ListedOffer.of(view.offer(), view.checklist()))
                    .toList());
            List<OfferView> further = views.stream()
                    .filter(view -> !view.reached().equals(view.offer()))
                    .toList();
            further.forEach(view -> offers.save(ListedOffer.of(view.offer(), view.checklist())));
            dueVerdicts.markAll(further.isEmpty() ? Set.of() : Set.of(account));
        };
    }
}
