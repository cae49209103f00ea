package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.HeldAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An operator has the owners of an account reminded of what is due of its offers, or was missed: of each offer and
 * deadline once a day at most, by the days of its zone (R23).
 */
public final class RemindAccount {
    private final HeldAccount held;
    private final KnownOffers known;
    private final OfferStandings standings;
    private final DeadlineNotices notices;
    private final Transactions transactions;

    @Inject
    public RemindAccount(
            HeldAccount held,
            KnownOffers known,
            OfferStandings standings,
            DeadlineNotices notices,
            Transactions transactions) {
        this.held = held;
        this.known = known;
        this.standings = standings;
        this.notices = notices;
        this.transactions = transactions;
    }

    /**
     * Of what they are reminded, as far as it is not done.
     *
     * @param deadline of this one alone
     * @param outcome of those alone with which offers stand so
     */
    public record Matter(Optional<String> deadline, Optional<DeadlineOutcome.Name> outcome) {
        boolean covers(Standing standing) {
            return standing.isUndone()
                    && deadline.filter(id -> !id.equals(standing.deadline().id()))
                            .isEmpty()
                    && outcome.filter(name -> name != standing.outcome().name()).isEmpty();
        }
    }

    /** Those of these offers of which their owners would be reminded now; nothing is sent, and nobody's right asked. */
    public Set<OfferKey> meant(Collection<ManagedOffer> some, Matter matter) {
        return offers(due(some, matter));
    }

    /**
     * Of which offers they were reminded; refuses {@code operator-only}.
     *
     * @param only of these
     */
    public Outcome<Set<OfferKey>> run(Requester who, PublisherId account, Set<OfferKey> only, Matter matter) {
        return AccountAccess.operatorOnly(
                who, () -> Outcome.done(transactions.run(() -> remind(who, account, only, matter))));
    }

    private Set<OfferKey> remind(Requester who, PublisherId account, Set<OfferKey> only, Matter matter) {
        boolean moved = held.hold(account);
        List<ManagedOffer> some = known.of(account, moved).stream()
                .filter(offer -> only.contains(offer.key()))
                .toList();
        return offers(notices.tell(who.actor(), account, moved, due(some, matter), Optional.empty())
                .written());
    }

    private List<DeadlineNotices.Due> due(Collection<ManagedOffer> some, Matter matter) {
        List<ManagedOffer> there =
                some.stream().filter(offer -> offer.deleted().isEmpty()).toList();
        return notices.asked(there, standings.now(there), matter);
    }

    private static Set<OfferKey> offers(Collection<DeadlineNotices.Due> some) {
        return some.stream().map(one -> one.offer().key()).collect(Collectors.toUnmodifiableSet());
    }
}
