package dev.ferry.application.marketplace;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.application.offer.OfferCopies;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What the acts of this package share: who may do them, that those of one account are done one after the other, and
 * that history is written with them (R26). Thread-safe.
 */
public final class AccountSide {
    private final AccountAccess access;
    private final Accounts accounts;
    private final MarketplaceAccounts marketplace;
    private final OfferCopies copies;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public AccountSide(
            AccountAccess access,
            Accounts accounts,
            MarketplaceAccounts marketplace,
            OfferCopies copies,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.marketplace = marketplace;
        this.copies = copies;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An account as it is seen by anyone who sees it.
     *
     * @param found how who asks stands to it
     */
    record Seen(AccessibleAccount found, MarketplaceAccount account) {}

    /** Refuses {@code account-not-found}. */
    Outcome<Seen> seenBy(Requester who, PublisherId id) {
        return transactions.run(() -> access.to(id, who).map(found -> new Seen(found, of(id))));
    }

    private MarketplaceAccount of(PublisherId id) {
        return marketplace.findAll(Set.of(id)).getOrDefault(id, MarketplaceAccount.none(id));
    }

    /**
     * An act of an owner or manager, who may have been none any more while the account was waited for. History tells of
     * it where it changed something. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only}.
     *
     * @param change what becomes of the account, by the stamp of the act
     * @param facts what history says of it, by what was and what is
     */
    Outcome<Seen> act(
            Requester who,
            PublisherId id,
            Action action,
            BiFunction<MarketplaceAccount, Stamp, Outcome<MarketplaceAccount>> change,
            BiFunction<MarketplaceAccount, MarketplaceAccount, Map<String, Object>> facts) {
        return act(who, id, action, _ -> true, change, facts);
    }

    /**
     * The same of who may have seen something else. Refuses {@code changed-meanwhile} too.
     *
     * @param asSeen whether it still is what they saw
     */
    Outcome<Seen> act(
            Requester who,
            PublisherId id,
            Action action,
            Predicate<Seen> asSeen,
            BiFunction<MarketplaceAccount, Stamp, Outcome<MarketplaceAccount>> change,
            BiFunction<MarketplaceAccount, MarketplaceAccount, Map<String, Object>> facts) {
        return managedBy(who, id).then(_ -> act(who, id, action, asSeen, change, facts, copies.of(id)));
    }

    private Outcome<Seen> act(
            Requester who,
            PublisherId id,
            Action action,
            Predicate<Seen> asSeen,
            BiFunction<MarketplaceAccount, Stamp, Outcome<MarketplaceAccount>> change,
            BiFunction<MarketplaceAccount, MarketplaceAccount, Map<String, Object>> facts,
            Runnable copiesOfOffers) {
        return transactions.run(() -> managedBy(who, id)
                .then(_ -> Outcome.of(accounts.hold(id), new Refusal(Code.MANAGED_IN_CPP, "publisherId", id.value())))
                .then(_ -> managedBy(who, id))
                .then(found -> {
                    MarketplaceAccount before = marketplace.hold(id).orElseGet(() -> MarketplaceAccount.none(id));
                    if (!asSeen.test(new Seen(found, before))) {
                        return Outcome.<Seen>refused(Code.CHANGED_MEANWHILE);
                    }
                    return change.apply(before, new Stamp(clock.instant(), who.actor()))
                            .map(after -> {
                                if (!after.equals(before)) {
                                    marketplace.save(after);
                                    copiesOfOffers.run();
                                    journal.note(who, action, id, facts.apply(before, after));
                                }
                                return new Seen(found, after);
                            });
                }));
    }

    /** Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only}. */
    Outcome<AccessibleAccount> managedBy(Requester who, PublisherId id) {
        return access.to(id, who)
                .then(AccessibleAccount::onceMoved)
                .then(found -> found.asManager().map(_ -> found));
    }
}
