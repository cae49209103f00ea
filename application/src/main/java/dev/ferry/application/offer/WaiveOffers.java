package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.deadline.CurrentDeadlines;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An operator lets a deadline pass for many offers of accounts that have moved (R23). */
public final class WaiveOffers {
    private final ListAllOffers listAllOffers;
    private final WaiveDeadline waiveDeadline;
    private final CurrentDeadlines current;
    private final OfferBatch batch;

    @Inject
    public WaiveOffers(
            ListAllOffers listAllOffers, WaiveDeadline waiveDeadline, CurrentDeadlines current, OfferBatch batch) {
        this.listAllOffers = listAllOffers;
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
                () -> deadline(wish.deadline())
                        .then(one -> one.isWaivable()
                                ? Rejection.Reason.read(Optional.empty(), wish.reason())
                                : Outcome.refused(Code.NOT_WAIVABLE))
                        .map(_ -> wish));
    }

    private Outcome<Deadline> deadline(String id) {
        List<Deadline> all = current.all();
        return Outcome.of(
                all.stream().filter(one -> one.id().equals(id)).findFirst(),
                new Refusal(
                        Code.UNKNOWN_DEADLINE,
                        Map.of(
                                "value",
                                id,
                                "known",
                                all.stream().map(Deadline::id).toList())));
    }

    /**
     * Waives it for those that have it, and have not met it. Refuses as {@link #check}.
     *
     * @param progress is told how many are done, and of how many
     */
    public Outcome<OfferBatch.Result> run(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        return check(who, wish)
                .then(_ -> listAllOffers.run(who, wish.filter(), DueFilter.ALL, Optional.empty()))
                .map(found -> batch.each(
                        meant(found, wish),
                        wish.dryRun(),
                        one -> waiveDeadline.run(who, one.getFirst(), wish.deadline(), wish.reason()),
                        progress));
    }

    private static List<List<OfferKey>> meant(Stream<OfferView> found, Wish wish) {
        try (found) {
            return found.filter(view -> view.deadlines().stream().anyMatch(one -> isMeant(one, wish)))
                    .map(view -> List.of(view.offer().key()))
                    .toList();
        }
    }

    private static boolean isMeant(Standing standing, Wish wish) {
        DeadlineOutcome.Name outcome = standing.outcome().name();
        return standing.deadline().id().equals(wish.deadline())
                && outcome != DeadlineOutcome.Name.MET
                && wish.outcome().filter(one -> one != outcome).isEmpty();
    }
}
