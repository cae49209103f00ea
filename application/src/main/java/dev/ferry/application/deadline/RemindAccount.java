package dev.ferry.application.deadline;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.HeldAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operator has the owners of an account reminded of what is due of its offers, or was missed: of each deadline once
 * a day at most (R23).
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
     * How many reminders that are; refuses {@code operator-only}.
     *
     * @param only of these
     * @param deadline of this one alone
     */
    public Outcome<Integer> run(Requester who, PublisherId account, Set<OfferKey> only, Optional<String> deadline) {
        return AccountAccess.operatorOnly(
                who, () -> Outcome.done(transactions.run(() -> remind(who, account, only, deadline))));
    }

    private int remind(Requester who, PublisherId account, Set<OfferKey> only, Optional<String> deadline) {
        boolean moved = held.hold(account);
        List<ManagedOffer> some = known.of(account, moved).stream()
                .filter(offer -> only.contains(offer.key()) && offer.deleted().isEmpty())
                .toList();
        return notices.tell(
                who.actor(), account, moved, notices.asked(some, standings.now(some), deadline), Optional.empty());
    }
}
