package dev.ferry.application.user;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/**
 * An owner or manager removes a user of a moved account, an unmapped one or an invitation too (R15): access ends at
 * once, on both sides.
 */
public final class RemoveUser {
    private final Teams teams;
    private final UserLetters letters;
    private final Challenges challenges;
    private final MailTrigger trigger;

    @Inject
    public RemoveUser(Teams teams, UserLetters letters, Challenges challenges, MailTrigger trigger) {
        this.teams = teams;
        this.letters = letters;
        this.challenges = challenges;
        this.trigger = trigger;
    }

    /**
     * The user who was removed. Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code user-not-found},
     * {@code changed-meanwhile}, {@code owner-only}, also where a manager removes an owner, and {@code last-owner}.
     *
     * @param version which the user must still have; empty where any will do
     */
    public Outcome<User> run(Requester who, PublisherId id, UserId userId, OptionalLong version, Language language) {
        Outcome<User> removed = teams.change(
                who, id, held -> removable(held, userId, version).map(user -> remove(who, held, user, language)));
        trigger.wakeUp();
        return removed;
    }

    /** Who would be removed now: refuses the same, and changes nothing. */
    public Outcome<User> check(Requester who, PublisherId id, UserId userId, OptionalLong version) {
        return teams.change(who, id, held -> removable(held, userId, version));
    }

    private Outcome<User> removable(Teams.Held held, UserId userId, OptionalLong version) {
        return teams.expected(held.id(), userId, version).then(_ -> held.team().removed(userId, held.by()));
    }

    private User remove(Requester who, Teams.Held held, User user, Language language) {
        teams.users().remove(held.id(), user.id());
        user.identity().email().ifPresent(address -> challenges.drop(ChallengeKey.ofInvitation(held.id(), address)));
        teams.syncOutbox().gone(held.id(), user);
        teams.note(who, held.id(), Action.USER_REMOVED, Teams.facts(user));
        letters.removed(held.account(), user, language);
        return user;
    }
}
