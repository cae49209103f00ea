package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.deadline.CurrentDeadlines;
import dev.ferry.application.deadline.RemindAccount;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * An operator has the owners of many offers of accounts that have moved reminded of what is due of them, or was missed
 * (R23).
 */
public final class RemindOffers {
    private final RemindAccount remindAccount;
    private final CurrentDeadlines current;
    private final OfferBatch batch;

    @Inject
    public RemindOffers(RemindAccount remindAccount, CurrentDeadlines current, OfferBatch batch) {
        this.remindAccount = remindAccount;
        this.current = current;
        this.batch = batch;
    }

    /**
     * Of which offers, and of what.
     *
     * @param outcome of deadlines with which offers stand so alone
     * @param deadline of this one alone
     * @param dryRun it is only counted of how many
     */
    public record Wish(
            OfferFilter filter, Optional<DeadlineOutcome.Name> outcome, Optional<String> deadline, boolean dryRun) {
        private RemindAccount.Matter matter() {
            return new RemindAccount.Matter(deadline, outcome);
        }
    }

    /** The wish, if it may be done. Refuses {@code operator-only}, {@code unknown-deadline}. */
    public Outcome<Wish> check(Requester who, Wish wish) {
        return AccountAccess.operatorOnly(
                who,
                () -> wish.deadline().map(id -> current.find(id).map(_ -> wish)).orElseGet(() -> Outcome.done(wish)));
    }

    /**
     * Writes to the owners, one mail for an account, of what they were not reminded of today. Refuses as
     * {@link #check}.
     *
     * @param progress is told how many offers are done, and of how many
     */
    public Outcome<OfferBatch.Result> run(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        return check(who, wish)
                .map(_ -> batch.each(
                        byAccount(batch.meant(wish.filter(), some -> remindAccount.meant(some, wish.matter()))),
                        wish.dryRun(),
                        some -> remindAccount
                                .run(who, some.getFirst().account(), Set.copyOf(some), wish.matter())
                                .map(Set::size),
                        progress));
    }

    private static List<List<OfferKey>> byAccount(Collection<OfferKey> some) {
        return List.copyOf(some.stream()
                .collect(Collectors.groupingBy(OfferKey::account, TreeMap::new, Collectors.toList()))
                .values());
    }
}
