package dev.ferry.application.account;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Set;

/** An account with its users as the embedded legacy portal holds them, before and after the move. */
public final class ShowLegacyAccount {
    private final AccountAccess access;
    private final LegacyAccounts legacyAccounts;

    @Inject
    public ShowLegacyAccount(AccountAccess access, LegacyAccounts legacyAccounts) {
        this.access = access;
        this.legacyAccounts = legacyAccounts;
    }

    public Outcome<LegacyView> run(Requester who, PublisherId id) {
        return access.to(id, who)
                .map(found -> new LegacyView(
                        found.account(), legacyAccounts.locked(Set.of(id)).contains(id)));
    }
}
