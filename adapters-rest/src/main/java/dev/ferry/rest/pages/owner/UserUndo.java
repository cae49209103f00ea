package dev.ferry.rest.pages.owner;

import dev.ferry.application.undo.DelayedActView;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.UndoNotice;
import java.util.List;
import java.util.Optional;

/** What waits to be done to users of an account, in words. */
record UserUndo(PageContext page, PublisherId account, List<User> users, List<DelayedActView> seen)
        implements UndoNotice.Words {

    UserUndo {
        users = List.copyOf(users);
        seen = List.copyOf(seen);
    }

    List<UndoNotice> notices() {
        return UndoNotice.of(seen, this);
    }

    /** What waits to be done to this user. */
    Optional<DelayedActView> of(User user) {
        return seen.stream()
                .filter(one -> one.delayed().waits())
                .filter(one -> userOf(one.delayed()).filter(user.id()::equals).isPresent())
                .findFirst();
    }

    /** What becomes of them, beside their name. */
    String state(DelayedActView one) {
        return roleOf(one.delayed())
                .map(role -> page.text("page.undo.state.role", role))
                .orElseGet(() -> page.text("page.undo.state.removal"));
    }

    @Override
    public String waiting(DelayedAct one) {
        return roleOf(one)
                .map(role -> page.text("page.undo.role", nameIn(one), role))
                .orElseGet(() -> page.text("page.undo.removal", nameIn(one)));
    }

    @Override
    public String refused(DelayedAct one) {
        String why = one.refused().map(this::told).orElse("");
        return roleOf(one)
                .map(role -> page.text("page.undo.refused.role", nameIn(one), role, why))
                .orElseGet(() -> page.text("page.undo.refused.removal", nameIn(one), why));
    }

    private String told(Refusal why) {
        return page.messages().refusal(why);
    }

    /** Their id, where they are no user any more. */
    String nameIn(DelayedAct one) {
        return userOf(one)
                .map(id -> users.stream()
                        .filter(user -> user.id().equals(id))
                        .findFirst()
                        .map(SettingsView::nameOf)
                        .orElseGet(id::toString))
                .orElse("");
    }

    private static Optional<UserId> userOf(DelayedAct one) {
        return one.act() instanceof UndoableAct.OnUser on ? Optional.of(on.user()) : Optional.empty();
    }

    private Optional<String> roleOf(DelayedAct one) {
        return one.act() instanceof UndoableAct.ChangeRole change
                ? Optional.of(page.messages().role(change.role()))
                : Optional.empty();
    }

    @Override
    public String address(DelayedAct one) {
        return "/accounts/" + account.value() + "/settings/acts/" + one.id();
    }
}
