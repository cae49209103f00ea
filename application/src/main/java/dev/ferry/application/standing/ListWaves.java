package dev.ferry.application.standing;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingSums.Dimension;
import jakarta.inject.Inject;
import java.util.List;

/** The waves by which some account was judged or moved last. */
public final class ListWaves {
    private static final int MOST = 500;

    private final AccountStandings standings;

    @Inject
    public ListWaves(AccountStandings standings) {
        this.standings = standings;
    }

    /** Their names, in their order, at most 500; refuses all but operators. */
    public Outcome<List<String>> run(Requester who) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(standings.sums().counts().keySet().stream()
                        .filter(key -> key.dimension() == Dimension.WAVE
                                && !key.value().isEmpty())
                        .map(key -> key.value())
                        .sorted()
                        .limit(MOST)
                        .toList()));
    }
}
