package dev.ferry.application.user;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserState;
import jakarta.inject.Inject;
import java.util.Map;

/** An owner or manager has an invitation sent again, with a new code in the place of the old one (R15). */
public final class ResendUserInvitation {
    private final Teams teams;
    private final UserLetters letters;
    private final MailTrigger trigger;

    @Inject
    public ResendUserInvitation(Teams teams, UserLetters letters, MailTrigger trigger) {
        this.teams = teams;
        this.letters = letters;
        this.trigger = trigger;
    }

    /**
     * Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code owner-only}, {@code user-not-found},
     * {@code no-invitation} where none is open, and {@code too-many-tries} after ten of the account's in an hour to one
     * address or too many mails to its users.
     */
    public Outcome<User> run(Requester who, PublisherId id, UserId userId, Language language) {
        Outcome<User> sent = teams.change(
                who,
                id,
                held -> held.team()
                        .find(userId)
                        .then(user -> user.state() == UserState.INVITATION_PENDING
                                ? letters.welcome(who, held.account(), user, language)
                                : Outcome.<User>refused(Code.NO_INVITATION))
                        .map(user -> noted(who, held, user)));
        trigger.wakeUp();
        return sent;
    }

    private User noted(Requester who, Teams.Held held, User user) {
        teams.note(
                who,
                held.id(),
                Action.INVITATION_RESENT,
                Map.of("userId", user.id().toString(), "user", user.identity().key()));
        return user;
    }
}
