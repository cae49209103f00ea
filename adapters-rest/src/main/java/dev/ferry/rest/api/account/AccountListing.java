package dev.ferry.rest.api.account;

import dev.ferry.application.account.FindAccounts;
import dev.ferry.application.document.AccountDocument;
import dev.ferry.rest.api.Continued;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the accounts that a filter leaves.
 *
 * @param count how many it leaves, on all parts; no further than to 10,000
 * @param countExact whether there are no more than that
 * @param due how many accounts are still to be judged again, so that they may stand otherwise; counted no further than
 *     10,000
 * @param unread whether words are sought, and some accounts are still to be read for that, so that they may be missing
 */
record AccountListing(
        List<AccountDocument> items, @Nullable String cursor, long count, boolean countExact, long due, boolean unread)
        implements Continued {

    static AccountListing of(FindAccounts.Page page) {
        List<AccountDocument> items =
                page.accounts().stream().map(AccountDocument::of).toList();
        return new AccountListing(
                items,
                page.more() ? items.getLast().publisherId() : null,
                page.count(),
                page.exact(),
                page.due(),
                page.unread());
    }

    @Override
    public AccountListing with(String bound) {
        return new AccountListing(items, bound, count, countExact, due, unread);
    }
}
