package dev.ferry.rest.pages;

import dev.ferry.application.account.AccountView;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.User;
import java.util.List;

/** Account Settings in Partner Center, after the move. */
record SettingsView(Visit visit, AccountView account, List<User> users) implements View {

    String nameOf(User user) {
        return user.displayName().orElseGet(() -> addressOf(user));
    }

    /** A service principal has an object ID instead. */
    String addressOf(User user) {
        return user.identity()
                .email()
                .map(Object::toString)
                .or(() -> user.identity().objectId().map(Object::toString))
                .orElse("");
    }

    /** Names of roles are the same in every language (R25). */
    String roleOf(User user) {
        return user.role().map(Slug::slug).orElseGet(() -> visit.text("page.settings.unmapped"));
    }

    String roleBefore(User user) {
        return user.legacyRole().slug();
    }
}
