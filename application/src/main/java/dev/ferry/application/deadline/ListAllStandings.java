package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the offers of all accounts, moved or not, stand with their deadlines at a time, for operators (R23). */
public final class ListAllStandings {
    private final KnownOffers known;
    private final CurrentDeadlines current;
    private final OfferStandings standings;

    @Inject
    public ListAllStandings(KnownOffers known, CurrentDeadlines current, OfferStandings standings) {
        this.known = known;
        this.current = current;
        this.standings = standings;
    }

    /**
     * A place in the list.
     *
     * @param deadline the id of one with which that offer stands there
     */
    public record Place(OfferKey offer, String deadline) {}

    /**
     * In the order of their offers, and of the deadlines, behind this place or from the first; a lazy stream that reads
     * as it goes; as they are now, unless a time is named. Refuses all but operators.
     */
    public Outcome<Stream<Standing>> run(Requester who, Optional<AsOf> at, Optional<Place> after) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(all(at.orElseGet(standings::moment), after)));
    }

    private Stream<Standing> all(AsOf asOf, Optional<Place> after) {
        List<Deadline> deadlines = current.all();
        return known.pages(after.map(Place::offer).map(OfferKey::account))
                .flatMap(page -> of(page, asOf, deadlines))
                .filter(one ->
                        after.filter(place -> !isBehind(one, place, deadlines)).isEmpty());
    }

    private static boolean isBehind(Standing one, Place place, List<Deadline> deadlines) {
        int order = one.offer().compareTo(place.offer());
        return order == 0
                ? deadlines.stream()
                        .dropWhile(deadline -> !deadline.id().equals(place.deadline()))
                        .skip(1)
                        .anyMatch(deadline -> deadline.equals(one.deadline()))
                : order > 0;
    }

    private Stream<Standing> of(List<ManagedOffer> page, AsOf asOf, List<Deadline> deadlines) {
        Map<OfferKey, List<Standing>> byOffer = standings.at(page, asOf, deadlines);
        return page.stream().flatMap(offer -> byOffer.getOrDefault(offer.key(), List.of()).stream());
    }
}
