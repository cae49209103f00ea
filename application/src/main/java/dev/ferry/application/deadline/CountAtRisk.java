package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** With how many offers a deadline is missed, or not met while few days are left (R23). */
public final class CountAtRisk {
    /** Further nobody looks while somebody waits: beyond that it is told that there may be more. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final KnownOffers known;
    private final CurrentDeadlines current;
    private final OfferStandings standings;

    @Inject
    public CountAtRisk(KnownOffers known, CurrentDeadlines current, OfferStandings standings) {
        this.known = known;
        this.current = current;
        this.standings = standings;
    }

    /**
     * What was counted.
     *
     * @param byDeadline by the ids of those that some offer risks, in their order
     * @param exact whether all offers were looked at
     */
    public record Count(Map<String, Long> byDeadline, boolean exact) {

        /** Over all deadlines: an offer that risks two counts twice. */
        public long total() {
            return byDeadline.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** As they are now; refuses all but operators. */
    public Outcome<Count> run(Requester who) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(count()));
    }

    private Count count() {
        List<Deadline> deadlines = current.all();
        Map<String, Long> counts = new LinkedHashMap<>();
        deadlines.forEach(deadline -> counts.put(deadline.id(), 0L));
        int looked = 0;
        Iterator<List<ManagedOffer>> pages = known.pages(Optional.empty()).iterator();
        while (looked < MOST_LOOKED_AT && pages.hasNext()) {
            List<ManagedOffer> page = pages.next();
            looked += page.size();
            atRisk(page, deadlines).forEach(one -> counts.merge(one.deadline().id(), 1L, Long::sum));
        }
        counts.values().removeIf(number -> number == 0);
        return new Count(counts, !pages.hasNext());
    }

    private Stream<Standing> atRisk(List<ManagedOffer> page, List<Deadline> deadlines) {
        return standings.at(page, standings.moment(), deadlines).values().stream()
                .flatMap(Collection::stream)
                .filter(Standing::isAtRisk);
    }
}
