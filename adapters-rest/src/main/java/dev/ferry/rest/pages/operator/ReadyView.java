package dev.ferry.rest.pages.operator;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Set;

/**
 * Accounts that are ready, to move those that are ticked.
 *
 * @param trail which part of the list this is
 * @param typed what was typed into the form, so that nothing of it is lost where it is wrong
 */
record ReadyView(
        PageContext page, FindAccounts.Page found, List<JobView> exports, Trail trail, Fields typed, FieldError error)
        implements View {
    List<AccountView> accounts() {
        return found.accounts();
    }

    /** Where the list goes on; empty at its end. */
    String next() {
        return found.more() ? trail.next(found.accounts().getLast().id().value()) : "";
    }

    /** Whether it is ticked: all are, before anybody has chosen. */
    boolean isChosen(AccountView account) {
        Set<String> chosen = Set.copyOf(new WaveForm(typed).chosen());
        return !typed.isSent("sent") || chosen.contains(account.id().value());
    }
}
