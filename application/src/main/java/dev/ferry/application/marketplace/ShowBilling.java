package dev.ferry.application.marketplace;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.Role;
import jakarta.inject.Inject;
import java.util.Optional;

/** An account's billing profile, for owners and managers; the tax id for owners alone. */
public final class ShowBilling {
    private final AccountSide side;

    @Inject
    public ShowBilling(AccountSide side) {
        this.side = side;
    }

    /** Empty where none was given. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only}. */
    public Outcome<Optional<Billing>> run(Requester who, PublisherId id) {
        return side.managedBy(who, id).then(_ -> side.seenBy(who, id)).map(ShowBilling::shown);
    }

    static Optional<Billing> shown(AccountSide.Seen seen) {
        boolean toAnOwner = seen.found().role().filter(Role.OWNER::equals).isPresent();
        return seen.account().billing().map(billing -> toAnOwner ? billing : billing.withoutTaxId());
    }
}
