package dev.ferry.application.account;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** All accounts, in the order of their ids, as they stand now. */
public final class ListAccounts {
    private static final int PAGE = 500;

    private final LegacyAccounts legacyAccounts;
    private final AccountViews views;

    @Inject
    public ListAccounts(LegacyAccounts legacyAccounts, AccountViews views) {
        this.legacyAccounts = legacyAccounts;
        this.views = views;
    }

    /** A lazy stream that reads as it goes, behind this account or from the first; refuses all but operators. */
    public Outcome<Stream<AccountView>> run(Requester who, AccountFilter filter, Optional<PublisherId> after) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(legacyAccounts
                        .pages(after, PAGE)
                        .flatMap(page -> views.of(page).stream())
                        .filter(filter::covers)));
    }
}
