package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Account Settings in Partner Center, after the move.
 *
 * @param rolesBefore which role in the legacy portal each user came with; who came later is absent
 * @param sync how far the legacy portal is behind; absent where the reader is not told
 * @param undo what waits to be done to users
 * @param form the one that was wrong, if any was
 * @param done what the form did that led here, if one did
 */
record SettingsView(
        PageContext page,
        AccountView account,
        List<User> users,
        Map<UserId, LegacyRole> rolesBefore,
        Optional<SyncView> sync,
        UserUndo undo,
        Part part,
        SettingsForm form,
        FieldError error,
        Optional<SettingsNotice> done)
        implements View {

    /** What Account Settings are made of; each has an address of its own. */
    enum Part {
        USERS("page.settings.users", ""),
        ADDING("page.settings.add", "/users"),
        PROGRAMS("page.settings.program", "/programs"),
        PROFILE("page.settings.profile", "/profile");

        private final String key;
        private final String path;

        Part(String key, String path) {
            this.key = key;
            this.path = path;
        }

        /** Of what it is called. */
        String key() {
            return key;
        }
    }

    SettingsView {
        users = List.copyOf(users);
        rolesBefore = Map.copyOf(rolesBefore);
    }

    /** The same behind a form that did this. */
    SettingsView after(Optional<SettingsNotice> form) {
        return new SettingsView(page, account, users, rolesBefore, sync, undo, part, this.form, error, form);
    }

    /** The same with what is wrong. */
    SettingsView telling(FieldError wrong) {
        return new SettingsView(page, account, users, rolesBefore, sync, undo, part, form, wrong, done);
    }

    /** Those that are open to the reader. */
    List<Part> parts() {
        return manages() ? List.of(Part.values()) : List.of(Part.USERS, Part.PROFILE);
    }

    String address(Part one) {
        return "/accounts/" + account.id().value() + "/settings" + one.path;
    }

    /** Whether the reader is a user who has no role yet, and so no access. */
    boolean isWithoutRole() {
        return page.who()
                .flatMap(Requester::person)
                .filter(person -> users.stream().anyMatch(user -> isUnmapped(user) && user.isKnownAs(person.address())))
                .isPresent();
    }

    /** Who changes this. */
    List<User> managers() {
        return users.stream()
                .filter(user -> user.acts(Role.OWNER) || user.acts(Role.MANAGER))
                .filter(user -> user.identity().email().isPresent())
                .toList();
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
                .map(EmailAddress::shown);
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

    static String nameOf(User user) {
        return user.displayName().orElseGet(() -> addressOf(user));
    }

    /** A service principal has an object ID instead. */
    static String addressOf(User user) {
        return PageContext.addressOf(user.identity());
    }

    String roleOf(User user) {
        return page.role(user.role());
    }

    /** What they were in the legacy portal when the account moved; who came later was nothing there. */
    String roleBeforeTheMove(User user) {
        return Optional.ofNullable(rolesBefore.get(user.id())).map(this::named).orElse("–");
    }

    /** What they are to be in the legacy portal now; it does not know who was invited and has not accepted. */
    String roleThere(User user) {
        return isInvited(user) ? "–" : named(user.legacyRole());
    }

    private String named(LegacyRole role) {
        return page.role(role);
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
