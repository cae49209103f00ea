package dev.ferry.application.marketplace;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An owner or manager confirms that the billing profile is correct and complete (R20). */
public final class ConfirmBilling {
    private final AccountSide side;

    @Inject
    public ConfirmBilling(AccountSide side) {
        this.side = side;
    }

    /**
     * The profile as it is now. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only},
     * {@code billing-missing}.
     */
    public Outcome<Optional<Billing>> run(Requester who, PublisherId id) {
        return run(who, id, _ -> true);
    }

    /**
     * The same of who may have seen another profile. Refuses {@code changed-meanwhile} too.
     *
     * @param asSeen whether the profile, as {@link ShowBilling} shows it to them, still is what they saw
     */
    public Outcome<Optional<Billing>> run(Requester who, PublisherId id, Predicate<Optional<Billing>> asSeen) {
        return side.act(
                        who,
                        id,
                        Action.BILLING_CONFIRMED,
                        seen -> asSeen.test(ShowBilling.shown(seen)),
                        MarketplaceAccount::confirmingBilling,
                        (_, _) -> Map.of())
                .map(ShowBilling::shown);
    }
}
