package dev.ferry.application.account;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.search.AccountSearch;
import dev.ferry.domain.search.SearchText;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All accounts, in the order of their ids, as they stand now. */
public final class ListAccounts {
    private static final int PAGE = 500;

    private final LegacyAccounts legacyAccounts;
    private final AccountSearch search;
    private final AccountViews views;

    @Inject
    public ListAccounts(LegacyAccounts legacyAccounts, AccountSearch search, AccountViews views) {
        this.legacyAccounts = legacyAccounts;
        this.search = search;
        this.views = views;
    }

    /** A lazy stream that reads as it goes, behind this account or from the first; refuses all but operators. */
    public Outcome<Stream<AccountView>> run(Requester who, AccountFilter filter, Optional<PublisherId> after) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(filter.text()
                        .map(text -> found(text, after))
                        .orElseGet(() -> legacyAccounts.pages(after, PAGE))
                        .flatMap(page -> views.of(page).stream())
                        .filter(filter::covers)));
    }

    private Stream<List<LegacyAccount>> found(SearchText text, Optional<PublisherId> after) {
        return Stream.iterate(
                        search.find(text, after, PAGE),
                        page -> !page.isEmpty(),
                        page -> search.find(text, Optional.of(page.getLast()), PAGE))
                .map(this::read);
    }

    private List<LegacyAccount> read(List<PublisherId> ids) {
        return legacyAccounts.findAll(Set.copyOf(ids)).values().stream()
                .sorted(Comparator.comparing(LegacyAccount::id))
                .toList();
    }
}
