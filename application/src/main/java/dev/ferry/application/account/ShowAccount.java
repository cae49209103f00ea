package dev.ferry.application.account;

import dev.ferry.application.access.Tied;
import dev.ferry.application.access.Ties;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** One account as it stands now, for its owners, its contributors and operators. */
public final class ShowAccount {
    private final Ties ties;
    private final AccountViews views;

    @Inject
    public ShowAccount(Ties ties, AccountViews views) {
        this.ties = ties;
        this.views = views;
    }

    /** Contributors are told no tenant's name (R6). */
    public Outcome<AccountView> run(Requester who, PublisherId id) {
        return ties.to(id, who).map(this::view);
    }

    /** The same for whom a tie was found already. */
    AccountView view(Tied tied) {
        AccountView view = views.of(tied);
        return tied.seesTenantNames() ? view : view.withoutTenantNames();
    }
}
