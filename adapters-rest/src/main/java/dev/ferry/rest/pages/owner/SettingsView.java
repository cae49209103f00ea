package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Account Settings in Partner Center, after the move.
 *
 * @param sync how far the legacy portal is behind; absent where the reader is not told
 * @param form the one that was wrong, if any was
 * @param done what the form did that led here, if one did
 */
record SettingsView(
        PageContext page,
        AccountView account,
        List<User> users,
        Optional<SyncView> sync,
        SettingsForm form,
        FieldError error,
        Optional<SettingsNotice> done)
        implements View {

    /** The same behind a form that did this. */
    SettingsView after(Optional<SettingsNotice> form) {
        return new SettingsView(page, account, users, sync, this.form, error, form);
    }

    /** What a program can be. */
    List<Role> rolesForPrograms() {
        return rolesOf(UserKind.SERVICE_PRINCIPAL);
    }

    /** Whether the reader may change anything; anyone who does it is asked again. */
    boolean manages() {
        return reader().filter(user -> user.acts(Role.OWNER) || user.acts(Role.MANAGER))
                .isPresent();
    }

    private Optional<User> reader() {
        return known(User::signsInAs);
    }

    private Optional<User> known(BiPredicate<User, EmailAddress> by) {
        return page.who()
                .flatMap(Requester::person)
                .flatMap(person -> users.stream()
                        .filter(user -> user.role().isPresent() && by.test(user, person.address()))
                        .findFirst());
    }

    /** The address under which the reader has a role here, where they signed in under another (R11). */
    Optional<String> signInAs() {
        return known(User::isKnownAs)
                .filter(_ -> reader().isEmpty())
                .flatMap(user -> user.identity().email())
                .map(EmailAddress::written);
    }

    /** What the reader may make of the user; an owner is made, and unmade, by owners alone. */
    List<Role> rolesFor(User user) {
        return rolesOf(user.identity().kind());
    }

    private List<Role> rolesOf(UserKind kind) {
        return roles().stream()
                .filter(role -> kind != UserKind.SERVICE_PRINCIPAL || role == Role.MANAGER || role == Role.DEVELOPER)
                .toList();
    }

    /** What the reader may grant. */
    List<Role> roles() {
        boolean owner = reader().filter(user -> user.acts(Role.OWNER)).isPresent();
        return Arrays.stream(Role.values())
                .filter(role -> owner || role != Role.OWNER)
                .toList();
    }

    /** Whether the reader may change this user. */
    boolean manages(User user) {
        return manages() && (user.role().filter(Role.OWNER::equals).isEmpty() || roles().contains(Role.OWNER));
    }

    /** Whether the role stands in that field, where otherwise another would. */
    boolean isChosen(String field, Role role, Optional<Role> otherwise) {
        return role.slug()
                .equals(form.value(field, otherwise.orElse(Role.DEVELOPER).slug()));
    }

    /** Whether the forms about this user are to be seen at once: one of them was wrong. */
    boolean isOpen(User user) {
        return error.isThere() && form.name().equals(user.id().toString());
    }

    boolean isInvited(User user) {
        return user.state() == UserState.INVITATION_PENDING;
    }

    boolean isUnmapped(User user) {
        return user.state() == UserState.UNMAPPED;
    }

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

    String roleOf(User user) {
        return user.role().map(role -> page.messages().role(role)).orElseGet(() -> page.text("page.settings.unmapped"));
    }

    String roleBefore(User user) {
        return page.text("page.settings.role-before." + user.legacyRole().slug());
    }

    String stateOf(User user) {
        return page.text("page.settings.state." + user.state().slug());
    }

    /** Where forms about this user go. */
    String address(User user, String act) {
        return "/accounts/" + account.id().value() + "/settings/users/" + user.id() + "/" + act;
    }

    /** How far the legacy portal is behind, in one sentence. */
    String behind(SyncView sync) {
        if (sync.status().setAside() > 0) {
            return page.text("page.settings.sync.set-aside", sync.status().setAside());
        }
        return sync.status().pending() > 0
                ? page.text("page.settings.sync.pending", sync.status().pending())
                : page.text("page.settings.sync.even");
    }
}
