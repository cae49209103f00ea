package dev.ferry.application.user;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;

/** An owner or manager lets an unmapped user enter under a work address of the account's tenant, with a role (R11). */
public final class MapUser {
    /** As many as may be told of it by mail: nobody finds out by trying whose domains are whose. */
    private static final int MOST_TRIES = UserLetters.MOST_MAILS;

    private final Teams teams;
    private final Admission admission;
    private final UserLetters letters;
    private final Codes codes;
    private final MailTrigger trigger;

    @Inject
    public MapUser(Teams teams, Admission admission, UserLetters letters, Codes codes, MailTrigger trigger) {
        this.teams = teams;
        this.admission = admission;
        this.letters = letters;
        this.codes = codes;
        this.trigger = trigger;
    }

    /**
     * The user as they are now, still tied to their user in the legacy portal. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code owner-only}, {@code user-not-found}, {@code changed-meanwhile},
     * {@code user-mapped}, {@code already-member}, {@code malformed-email}, {@code personal-address},
     * {@code unknown-tenant}, {@code tenant-mismatch}, {@code registry-unavailable} and {@code too-many-tries}.
     *
     * @param version which the user must still have; empty where any will do
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked; then nothing was changed
     */
    public Outcome<Versioned<User>> run(
            Requester who,
            PublisherId id,
            UserId userId,
            String email,
            Role role,
            OptionalLong version,
            Language language) {
        Outcome<Versioned<User>> mapped = teams.managedBy(who, id)
                .then(account -> mayAsk(who, id, userId, version).then(_ -> admission.ofTheTenant(account, email)))
                .then(address -> teams.change(
                        who,
                        id,
                        held -> teams.expected(id, userId, version)
                                .then(before -> held.team()
                                        .mapped(userId, address, role, held.by())
                                        .then(user -> save(who, held, before, user, language)))));
        trigger.wakeUp();
        return mapped;
    }

    /** The directory is asked for a user alone who can be mapped. */
    private Outcome<Unit> mayAsk(Requester who, PublisherId id, UserId userId, OptionalLong version) {
        return teams.expected(id, userId, version)
                .then(_ -> teams.team(id).unmapped(userId))
                .then(_ -> codes.allowed("mapping", who, id, MOST_TRIES));
    }

    private Outcome<Versioned<User>> save(Requester who, Teams.Held held, User before, User user, Language language) {
        Versioned<User> saved = teams.save(held.id(), user);
        teams.syncOutbox().stands(held.found().account(), user);
        teams.note(
                who,
                held.id(),
                Action.USER_MAPPED,
                Map.of(
                        "userId",
                        user.id().toString(),
                        "legacyUser",
                        String.join(" ", before.legacyKeys()),
                        "user",
                        user.identity().key(),
                        ShowRolesBefore.FACT,
                        before.legacyRole().slug(),
                        "role",
                        user.role().map(Role::slug).orElse("")));
        return letters.welcome(who, held.account(), user, language).map(_ -> saved);
    }
}
