package dev.ferry.application.account;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.account.AccountViews.Known;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** One account as it stands now, for its owners, its contributors and operators. */
public final class ShowAccount {
    private final AccountAccess access;
    private final AccountViews views;
    private final Transactions transactions;

    @Inject
    public ShowAccount(AccountAccess access, AccountViews views, Transactions transactions) {
        this.access = access;
        this.views = views;
        this.transactions = transactions;
    }

    /** Contributors are told no tenant's name (R6), and operators alone where in an export something stands. */
    public Outcome<AccountView> run(Requester who, PublisherId id) {
        return known(who, id).map(this::view);
    }

    /** All that is kept of it, read at once. */
    Outcome<Known> known(Requester who, PublisherId id) {
        return transactions.run(() -> access.to(id, who).map(views::known));
    }

    /** How it stands by that, for anyone who asked. */
    AccountView view(Known known) {
        AccountView view = views.of(known);
        return switch (known.found().relation()) {
            case OPERATOR -> view;
            case OWNER -> view.withoutPlaces();
            case CONTRIBUTOR, NONE -> view.withoutPlaces().withoutTenantNames();
        };
    }
}
