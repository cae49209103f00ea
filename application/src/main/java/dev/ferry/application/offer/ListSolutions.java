package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.system.CheckedGoToMarketPortal;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.solution.SolutionKey;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The solutions of the go-to-market portal, those too that are about no offer; for operators (R18). */
public final class ListSolutions {
    private static final int PAGE = 200;

    private final CheckedGoToMarketPortal portal;

    @Inject
    public ListSolutions(CheckedGoToMarketPortal portal) {
        this.portal = portal;
    }

    /**
     * Up to {@code limit} of them behind this one, in the order of their keys; fewer come only at the end. Refuses
     * {@code operator-only}, {@code go-to-market-unavailable}.
     *
     * @param matched those alone that are about an offer, or those alone that are about none
     */
    public Outcome<List<Solution>> run(
            Requester who, Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
        return AccountAccess.operatorOnly(who, () -> page(matched, after, limit));
    }

    /** All of them, read as the stream goes; refuses the same, of the first of them. */
    public Outcome<Stream<Solution>> all(Requester who, Optional<Boolean> matched) {
        return run(who, matched, Optional.empty(), PAGE)
                .map(first -> Stream.iterate(first, page -> !page.isEmpty(), page -> following(matched, page))
                        .flatMap(List::stream));
    }

    private List<Solution> following(Optional<Boolean> matched, List<Solution> page) {
        return page.size() < PAGE ? List.of() : portal.page(matched, Optional.of(SolutionKey.of(page.getLast())), PAGE);
    }

    private Outcome<List<Solution>> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
        try {
            return Outcome.done(portal.page(matched, after, limit));
        } catch (PortUnavailable _) {
            return Outcome.refused(Code.GO_TO_MARKET_UNAVAILABLE);
        }
    }
}
