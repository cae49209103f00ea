package dev.ferry.application.account;

import dev.ferry.application.access.Ties;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Set;

/** An account with its users as the embedded legacy portal holds them, before and after the move. */
public final class ShowLegacyAccount {
    private final Ties ties;
    private final LegacyAccounts legacyAccounts;

    @Inject
    public ShowLegacyAccount(Ties ties, LegacyAccounts legacyAccounts) {
        this.ties = ties;
        this.legacyAccounts = legacyAccounts;
    }

    public Outcome<LegacyView> run(Requester who, PublisherId id) {
        return ties.to(id, who)
                .map(tied -> new LegacyView(
                        tied.account(), legacyAccounts.locked(Set.of(id)).contains(id)));
    }
}
