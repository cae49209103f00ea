package dev.ferry.rest.pages.operator;

import dev.ferry.application.user.ListUnmapped;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/**
 * Users who moved without a role, for whom somebody has to do something.
 *
 * @param wave that moved their accounts; empty for any
 * @param next where the list goes on; empty at its end
 */
record UnmappedView(PageContext page, String wave, List<ListUnmapped.Account> accounts, String back, String next)
        implements View {
    /** So many of one account are shown, of which there may be thousands; its own page has all. */
    private static final int MOST_USERS = 25;

    static List<User> shown(ListUnmapped.Account account) {
        return account.users().stream().limit(MOST_USERS).toList();
    }

    /** How many more it has. */
    static int further(ListUnmapped.Account account) {
        return Math.max(0, account.users().size() - MOST_USERS);
    }

    static String nameOf(User user) {
        return user.displayName().orElseGet(() -> addressOf(user));
    }

    static String addressOf(User user) {
        return PageContext.addressOf(user.identity());
    }

    /** What they are: a group, or somebody's personal account. */
    String kind(User user) {
        return page.text("page.unmapped.kind." + kindOf(user));
    }

    /** What helps, once for each kind that is listed. */
    List<String> todo() {
        return accounts.stream()
                .flatMap(account -> shown(account).stream())
                .map(UnmappedView::kindOf)
                .distinct()
                .sorted()
                .map(kind -> page.text("page.unmapped.todo." + kind))
                .toList();
    }

    private static String kindOf(User user) {
        return user.identity().kind() == UserKind.GROUP ? "group" : "personal";
    }
}
