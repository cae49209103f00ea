package dev.ferry.application.marketplace;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether an account joined the commercial marketplace, for anyone who sees the account. */
public final class ShowMarketplaceEnrolment {
    private final AccountSide side;

    @Inject
    public ShowMarketplaceEnrolment(AccountSide side) {
        this.side = side;
    }

    /** Refuses {@code account-not-found}. */
    public Outcome<Optional<Stamp>> run(Requester who, PublisherId id) {
        return side.seenBy(who, id).map(AccountSide.Seen::account).map(MarketplaceAccount::enrolled);
    }
}
