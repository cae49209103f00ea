package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.deadline.CurrentDeadlines;
import dev.ferry.application.deadline.OfferStandings;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** An operator lets a deadline pass for many offers of accounts that have moved (R23). */
public final class WaiveOffers {
    private final OfferStandings standings;
    private final WaiveDeadline waiveDeadline;
    private final CurrentDeadlines current;
    private final OfferBatch batch;

    @Inject
    public WaiveOffers(
            OfferStandings standings, WaiveDeadline waiveDeadline, CurrentDeadlines current, OfferBatch batch) {
        this.standings = standings;
        this.waiveDeadline = waiveDeadline;
        this.current = current;
        this.batch = batch;
    }

    /**
     * What is waived, and for which offers.
     *
     * @param outcome of this very deadline
     * @param dryRun it is only counted for how many
     */
    public record Wish(
            OfferFilter filter,
            Optional<DeadlineOutcome.Name> outcome,
            String deadline,
            String reason,
            boolean dryRun) {}

    /**
     * The wish, if it may be done. Refuses {@code operator-only}, {@code unknown-deadline}, {@code not-waivable},
     * {@code value-missing}, {@code value-too-long}, {@code control-characters}.
     */
    public Outcome<Wish> check(Requester who, Wish wish) {
        return AccountAccess.operatorOnly(
                who,
                () -> current.find(wish.deadline())
                        .then(one -> one.isWaivable()
                                ? Rejection.Reason.read(Optional.empty(), wish.reason())
                                : Outcome.refused(Code.NOT_WAIVABLE))
                        .map(_ -> wish));
    }

    /**
     * Waives it for those that have it, have not met it, and of which it is not waived already. Refuses as
     * {@link #check}.
     *
     * @param progress is told how many are done, and of how many
     */
    public Outcome<OfferBatch.Result> run(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        return check(who, wish)
                .map(_ -> batch.each(
                        batch.meant(wish.filter(), some -> meant(some, wish)).stream()
                                .map(List::of)
                                .toList(),
                        wish.dryRun(),
                        one -> waiveDeadline
                                .run(who, one.getFirst(), wish.deadline(), wish.reason())
                                .map(changed -> changed.news() ? 1 : 0),
                        progress));
    }

    private Set<OfferKey> meant(List<ManagedOffer> some, Wish wish) {
        return standings.now(some).values().stream()
                .flatMap(List::stream)
                .filter(one -> isMeant(one, wish))
                .map(Standing::offer)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isMeant(Standing standing, Wish wish) {
        DeadlineOutcome.Name outcome = standing.outcome().name();
        boolean waivable = switch (outcome) {
            case AHEAD, MISSED -> true;
            case MET, WAIVED -> false;
        };
        return waivable
                && standing.deadline().id().equals(wish.deadline())
                && wish.outcome().filter(one -> one != outcome).isEmpty();
    }
}
