package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.deadline.RemindAccount;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operator has the owners of many offers reminded of what is due of them, or was missed (R23). */
public final class RemindOffers {
    private final ListAllOffers listAllOffers;
    private final RemindAccount remindAccount;
    private final OfferBatch batch;

    @Inject
    public RemindOffers(ListAllOffers listAllOffers, RemindAccount remindAccount, OfferBatch batch) {
        this.listAllOffers = listAllOffers;
        this.remindAccount = remindAccount;
        this.batch = batch;
    }

    /**
     * Of which offers, and of what.
     *
     * @param deadline of this one alone
     * @param dryRun it is only counted of how many
     */
    public record Wish(OfferFilter filter, DueFilter due, Optional<String> deadline, boolean dryRun) {}

    /** Refuses all but operators. */
    public Outcome<Wish> check(Requester who, Wish wish) {
        return AccountAccess.operatorOnly(who, () -> Outcome.done(wish));
    }

    /**
     * Writes to the owners, one mail for an account. Refuses all but operators.
     *
     * @param progress is told how many offers are done, and of how many
     */
    public Outcome<OfferBatch.Result> run(Requester who, Wish wish, BiConsumer<Long, Long> progress) {
        return check(who, wish)
                .then(_ -> listAllOffers.run(who, wish.filter(), wish.due(), Optional.empty()))
                .map(found -> batch.each(
                        meant(found, wish),
                        wish.dryRun(),
                        some -> remindAccount.run(who, some.getFirst().account(), Set.copyOf(some), wish.deadline()),
                        progress));
    }

    /** By their accounts. */
    private static List<List<OfferKey>> meant(Stream<OfferView> found, Wish wish) {
        try (found) {
            return List.copyOf(found.filter(view -> view.deadlines().stream().anyMatch(one -> isMeant(one, wish)))
                    .map(view -> view.offer().key())
                    .collect(Collectors.groupingBy(OfferKey::account, TreeMap::new, Collectors.toList()))
                    .values());
        }
    }

    private static boolean isMeant(Standing standing, Wish wish) {
        return wish.deadline()
                        .filter(id -> !id.equals(standing.deadline().id()))
                        .isEmpty()
                && standing.isUndone();
    }
}
