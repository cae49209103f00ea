package dev.ferry.rest.pages.owner;

import dev.ferry.application.access.AccountRelation;
import dev.ferry.application.account.ShowMe.Invitation;
import dev.ferry.application.account.ShowMe.MyAccount;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts that somebody is tied to: those that need them first; and those that they are invited to.
 *
 * @param claimed the address that they have to prove before any is shown, if they have to
 */
record AccountsView(
        PageContext page, List<MyAccount> accounts, List<Invitation> invitations, Optional<EmailAddress> claimed)
        implements View {

    AccountsView {
        accounts = accounts.stream()
                .sorted(Comparator.comparing(AccountsView::need))
                .toList();
        invitations = List.copyOf(invitations);
    }

    /** What an account needs, the most pressing first. */
    enum Need {
        NEEDS_YOU("needs-you"),
        READY("needs-you"),
        NEEDS_OWNER("waits"),
        WAITS("waits"),
        MOVED("completed");

        private final String look;

        Need(String look) {
            this.look = look;
        }

        /** The class of its tag. */
        String look() {
            return look;
        }
    }

    static Need need(MyAccount account) {
        if (account.moved()) {
            return Need.MOVED;
        }
        if (account.waits()) {
            return Need.WAITS;
        }
        if (account.relation() != AccountRelation.OWNER) {
            return Need.NEEDS_OWNER;
        }
        return account.needs().filter(Set::isEmpty).isPresent() ? Need.READY : Need.NEEDS_YOU;
    }

    /** What its tag says. */
    String tag(MyAccount account) {
        return switch (need(account)) {
            case NEEDS_YOU ->
                page.text(account.started() ? "page.accounts.needs-you.started" : "page.accounts.needs-you");
            case READY -> page.text("page.accounts.ready");
            case WAITS -> page.text("page.accounts.waits");
            case NEEDS_OWNER -> page.text("page.accounts.needs-owner");
            case MOVED ->
                account.movedAt()
                        .map(at -> page.text("page.accounts.moved", page.day(at)))
                        .orElseGet(() -> page.text("common.state.completed"));
        };
    }

    /** What it needs, in a few words; empty where nothing is known to be needed. */
    String needs(MyAccount account) {
        return account.needs().orElse(Set.of()).stream()
                .sorted()
                .map(page.messages()::name)
                .collect(Collectors.joining(", "));
    }
}
