package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.AccountView;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks once more before somebody loses their access or the role of an owner, and says what follows.
 *
 * @param role what they are to become; absent where they are to be removed
 * @param act the end of the form's address
 */
record ConfirmView(PageContext page, AccountView account, User user, String shownRole, Optional<Role> role, String act)
        implements View {

    String name() {
        return user.displayName().orElseGet(this::address);
    }

    private String address() {
        return PageContext.addressOf(user.identity());
    }

    String title() {
        return role.map(next -> page.text(
                        "page.settings.confirm.role", name(), page.messages().role(next)))
                .orElseGet(() -> page.text("page.settings.confirm.remove", name()));
    }

    /** What follows, in sentences. */
    List<String> consequences() {
        List<String> all = new ArrayList<>();
        if (isReader()) {
            all.add(page.text("page.settings.confirm.you"));
        }
        if (role.isPresent()) {
            all.add(page.text(
                    user.role().equals(Optional.of(Role.OWNER))
                            ? "page.settings.confirm.owner"
                            : "page.settings.confirm.manager"));
        } else if (user.state() == UserState.INVITATION_PENDING) {
            all.add(page.text("page.settings.confirm.invitation"));
        } else {
            all.add(page.text("page.settings.confirm.access"));
            all.add(page.text("page.settings.confirm.mail"));
        }
        return all;
    }

    private boolean isReader() {
        return page.who()
                .flatMap(who -> who.person())
                .filter(person -> user.isKnownAs(person.address()))
                .isPresent();
    }

    String go() {
        return page.text(role.isPresent() ? "page.settings.role.go" : "page.settings.remove");
    }

    String back() {
        return "/accounts/" + account.id().value() + "/settings";
    }

    /** Its own address, with what it asks about; the role with which the user was shown goes by that name. */
    String own(String shown) {
        UriBuilder uri = UriBuilder.fromPath(address(act)).queryParam(shown, "{shown}");
        role.ifPresent(next -> uri.queryParam("role", next.slug()));
        return uri.build(shownRole).toString();
    }

    String address(String act) {
        return back() + "/users/" + user.id() + "/" + act;
    }
}
