package dev.ferry.application.user;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;

/** An owner or manager gives a user of a moved account another role (R15). */
public final class ChangeRole {
    private final Teams teams;
    private final UserLetters letters;
    private final MailTrigger trigger;

    @Inject
    public ChangeRole(Teams teams, UserLetters letters, MailTrigger trigger) {
        this.teams = teams;
        this.letters = letters;
        this.trigger = trigger;
    }

    /**
     * The user as they are now; who has the role already is left as they are. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code user-not-found}, {@code changed-meanwhile}, {@code owner-only}, also where a
     * manager grants or takes the role owner, {@code last-owner}, {@code user-unmapped}, {@code role-not-for-program}
     * and {@code too-many-tries}.
     *
     * @param version which the user must still have; empty where any will do
     */
    public Outcome<Versioned<User>> run(
            Requester who, PublisherId id, UserId userId, Role role, OptionalLong version, Language language) {
        Outcome<Versioned<User>> changed = teams.change(
                who,
                id,
                held -> teams.expected(id, userId, version)
                        .then(before -> held.team()
                                .changeRole(userId, role, held.by())
                                .then(user -> save(who, held, before, user, language))));
        trigger.wakeUp();
        return changed;
    }

    /**
     * Whether they would have another role then than they have now: refuses the same, {@code too-many-tries} aside, and
     * changes nothing.
     */
    public Outcome<Boolean> wouldChange(Requester who, PublisherId id, UserId userId, Role role, OptionalLong version) {
        return teams.change(
                who,
                id,
                held -> teams.expected(id, userId, version)
                        .then(before ->
                                held.team().changeRole(userId, role, held.by()).map(user -> !user.equals(before))));
    }

    private Outcome<Versioned<User>> save(Requester who, Teams.Held held, User before, User user, Language language) {
        if (user.equals(before)) {
            return Outcome.done(teams.users().find(held.id(), user.id()).orElseThrow());
        }
        teams.syncOutbox().stands(held.found().account(), user);
        teams.note(
                who,
                held.id(),
                Action.ROLE_CHANGED,
                Map.of(
                        "userId",
                        user.id().toString(),
                        "user",
                        user.identity().key(),
                        "before",
                        before.role().map(Role::slug).orElse(""),
                        ShowRolesBefore.FACT,
                        before.legacyRole().slug(),
                        "role",
                        user.role().map(Role::slug).orElse("")));
        return letters.roleChanged(who, held.account(), before, user, language).map(_ -> teams.save(held.id(), user));
    }
}
