package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The offers of all accounts that have moved, in the order of their keys, as they stand now; for operators. */
public final class ListAllOffers {
    /** Enough for most who read a list page by page: what is read beyond it nobody waits for. */
    private static final int FIRST = 60;

    private static final int PAGE = 200;

    private final Offers offers;
    private final OfferFacts facts;
    private final RefreshCopies copies;

    @Inject
    public ListAllOffers(Offers offers, OfferFacts facts, RefreshCopies copies) {
        this.offers = offers;
        this.facts = facts;
        this.copies = copies;
    }

    /**
     * A lazy stream that reads as it goes, behind this offer or from the first. Of those that the filter leaves every
     * one is read where only those are wanted that stand so with their deadlines. Refuses all but operators.
     */
    public Outcome<Stream<OfferView>> run(Requester who, OfferFilter filter, DueFilter due, Optional<OfferKey> after) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(pages(offers, filter, after)
                        .flatMap(page -> views(page, filter))
                        .filter(due::covers)));
    }

    /** Those that the filter leaves as they are stored, behind this offer or from the first, as a lazy stream. */
    static Stream<List<ListedOffer>> pages(Offers offers, OfferFilter filter, Optional<OfferKey> after) {
        return Stream.iterate(
                offers.page(filter, after, FIRST),
                page -> !page.isEmpty(),
                page -> offers.page(filter, Optional.of(page.getLast().key()), PAGE));
    }

    /**
     * Systems are asked once for the whole page; those of which they say something else by now may not fit any more.
     */
    private Stream<OfferView> views(List<ListedOffer> page, OfferFilter filter) {
        Set<PublisherId> ids = page.stream().map(one -> one.key().account()).collect(Collectors.toUnmodifiableSet());
        List<OfferView> views =
                facts.views(page.stream().map(ListedOffer::offer).toList(), facts.ask(ids));
        copies.mend(page, views);
        return facts
                .withDeadlines(views.stream()
                        .filter(view -> filter.covers(ListedOffer.of(view.offer(), view.checklist())))
                        .toList())
                .stream();
    }
}
